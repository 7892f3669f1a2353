namespace BatchCalls;

/// <summary>A provider's status texts and what they mean in common terms.</summary>
internal sealed class StatusTexts(params (string Text, BatchCallStatus Common)[] texts)
{
    public BatchCallStatus ToCommon(string text) =>
        Array.Find(texts, known => known.Text == text) is { Text: not null } found ? found.Common : BatchCallStatus.Unknown;

    /// <summary>
    /// What a filter text asks of this provider. A common name stands for all its texts, even where the provider uses the same
    /// word for one of them; any other text stands for itself.
    /// </summary>
    public StatusFilter Filter(string text)
    {
        if (!Enum.TryParse<BatchCallStatus>(text, ignoreCase: true, out var common)
            || !string.Equals(common.ToString(), text, StringComparison.OrdinalIgnoreCase))
        {
            return StatusFilter.ForText(text);
        }

        var own = texts.Where(known => known.Common == common).Select(known => known.Text).ToArray();
        return new StatusFilter(
            ServerText: own is [var only] ? only : null,
            Accepts: status => ToCommon(status) == common,
            MatchesNothing: own.Length == 0 && common != BatchCallStatus.Unknown);
    }
}
