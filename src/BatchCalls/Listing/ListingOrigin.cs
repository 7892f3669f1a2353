namespace BatchCalls.Listing;

/// <summary>Where a listing begins: at its first row, or behind a page of an earlier enumeration.</summary>
internal sealed record ListingOrigin(string Provider, string? Status, bool IsCommonStatus, int? Limit, Continuation? From)
{
    /// <summary>Whether the provider filters by the status. An updated document may say otherwise of a listing that is continued.</summary>
    public bool IsStatusSent { get; init; }

    public ListingPosition? Position => From?.Position;

    /// <summary>Rows that earlier enumerations have delivered.</summary>
    public long Delivered => From?.Delivered ?? 0;

    // For continuations alone: most listings are never continued.
    private string Query => Continuation.FingerprintOf(Status, IsCommonStatus, Limit);

    /// <exception cref="ArgumentException">The token is damaged, or of another provider or query.</exception>
    public static ListingOrigin Of(string provider, string? status, bool isCommonStatus, int? limit, string? token)
    {
        var first = new ListingOrigin(provider, status, isCommonStatus, limit, From: null);
        return token is null ? first : first with { From = Continuation.Read(token, provider, first.Query) };
    }

    public string TokenAfter(ListingPosition position, long delivered) => Continuation.After(position, Provider, Query, delivered, IsStatusSent).Encode();
}
