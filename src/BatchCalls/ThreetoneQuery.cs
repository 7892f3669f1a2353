namespace BatchCalls;

/// <summary>Which batch calls of Threetone to list. Never changed by listing.</summary>
public sealed record ThreetoneQuery
{
    /// <summary>Threetone's own text, such as <c>in_progress</c>; null for any. Its server has no filter, so it is applied here.</summary>
    public string? Status { get; init; }

    /// <summary>At most so many rows; null for all. 0 and more.</summary>
    public int? Limit { get; init; }

    /// <summary>Rows per request, 1 to 500; null for 500.</summary>
    public int? PageSize { get; init; }

    /// <inheritdoc cref="TruedyQuery.ContinueFrom"/>
    public string? ContinueFrom { get; init; }
}
