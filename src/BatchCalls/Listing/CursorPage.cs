namespace BatchCalls.Listing;

/// <summary>One answer of a cursor listing.</summary>
/// <param name="Next">The cursor to the next page, as it came.</param>
/// <param name="Unpageable">Set when whether more follows could not be read.</param>
/// <param name="Attempts">That its request took.</param>
/// <param name="NoProgress">Makes the error for a page that leads nowhere, from what happened and the count of rows read.</param>
internal sealed record CursorPage<T>(
    PageRows<T> Rows,
    bool HasMore,
    string? Next,
    ContractViolationException? Unpageable,
    ContractViolationException? Violation,
    IReadOnlyList<ContractDeviation> Deviations,
    int Attempts,
    Func<string, long, PagingException> NoProgress)
    where T : class;
