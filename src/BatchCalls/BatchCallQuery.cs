namespace BatchCalls;

/// <summary>Which batch calls of either provider to list. Never changed by listing.</summary>
public sealed record BatchCallQuery
{
    /// <summary>Whose. Null for all that the client is configured for.</summary>
    public Provider? Provider { get; init; }

    /// <summary>
    /// A common status such as <c>running</c>, which stands for all that the providers call so, or a provider's own text such as
    /// <c>in_progress</c>. Null for any. Sent to the provider where its document has it, applied here otherwise.
    /// </summary>
    public string? Status { get; init; }

    /// <summary>At most so many rows of each provider; null for all. 0 and more.</summary>
    public int? Limit { get; init; }

    /// <summary>At most so many rows per request, 1 and more; null for the provider's maximum, which it never exceeds.</summary>
    public int? PageSize { get; init; }

    /// <summary>As <see cref="TruedyQuery.ContinueFrom"/>. Needs <see cref="Provider"/>: each page is of one provider.</summary>
    public string? ContinueFrom { get; init; }
}
