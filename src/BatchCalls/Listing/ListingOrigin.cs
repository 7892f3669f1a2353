namespace BatchCalls.Listing;

/// <summary>Where a listing begins: at its first row, or behind a page of an earlier enumeration.</summary>
/// <param name="Query">A fingerprint of what is asked for.</param>
internal sealed record ListingOrigin(string Provider, Lazy<string> Query, Continuation? From)
{
    public ListingPosition? Position => From?.Position;

    /// <summary>Rows that earlier enumerations have delivered.</summary>
    public long Delivered => From?.Delivered ?? 0;

    /// <exception cref="ArgumentException">The token is damaged, or of another provider or query.</exception>
    public static ListingOrigin Of(string provider, string? status, bool isCommonStatus, int? limit, string? token)
    {
        // Most listings are never continued.
        var query = new Lazy<string>(() => Continuation.FingerprintOf(status, isCommonStatus, limit));
        return new ListingOrigin(provider, query, token is null ? null : Continuation.Read(token, provider, query.Value));
    }

    public string TokenAfter(ListingPosition position, long delivered) => Continuation.After(position, Provider, Query.Value, delivered).Encode();
}
