namespace BatchCalls;

/// <summary>Which batch calls of Truedy to list. Never changed by listing.</summary>
public sealed record TruedyQuery
{
    /// <summary>Truedy's own text, such as <c>active</c>; null for any. Filtered by the server where its document has it, else here.</summary>
    public string? Status { get; init; }

    /// <summary>At most so many rows; null for all. 0 and more.</summary>
    public int? Limit { get; init; }

    /// <summary>Rows per request, 1 to 100; null for 100.</summary>
    public int? PageSize { get; init; }

    /// <summary>Pages that are read at once, from the second on: 1 to 16, 4 unless set. The rows' order stays the provider's.</summary>
    public int Parallelism { get; init; } = 4;

    /// <summary>
    /// A page's <see cref="BatchCallPage{T}.Continuation"/>, to list what follows it; null to begin at the first row. The status
    /// and the limit must be those that the listing was begun with.
    /// </summary>
    public string? ContinueFrom { get; init; }
}
