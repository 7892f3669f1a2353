namespace BatchCalls;

/// <summary>Which statuses of a provider a listing is for.</summary>
/// <param name="ServerText">The one text that says it all; null when no single text does.</param>
/// <param name="Accepts">Whether a row with this text is meant.</param>
/// <param name="MatchesNothing">The provider has no such status, so there is nothing to ask it for.</param>
internal sealed record StatusFilter(string? ServerText, Func<string, bool> Accepts, bool MatchesNothing)
{
    public static StatusFilter ForText(string text) => new(text, status => status == text, MatchesNothing: false);
}
