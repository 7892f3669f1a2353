namespace BatchCalls.Listing;

/// <summary>One answer of an offset listing: the provider's rows from an offset on, as they were at that moment.</summary>
/// <param name="Rows">All of them, in the provider's order.</param>
/// <param name="Violation">What could not be read; its rows are among <paramref name="Rows"/>.</param>
/// <param name="IsOpenEnded">A full page that doesn't say whether more follows.</param>
/// <param name="Unpageable">Set when whether more follows could not be read.</param>
/// <param name="Attempts">That its request took.</param>
/// <param name="NoProgress">Makes the error for a page that leads nowhere, from what happened and the count of rows read.</param>
internal sealed record OffsetPage<T>(
    long Offset,
    PageRows<T> Rows,
    bool HasMore,
    bool IsOpenEnded,
    long? Total,
    ContractViolationException? Unpageable,
    ContractViolationException? Violation,
    IReadOnlyList<ContractDeviation> Deviations,
    int Attempts,
    Func<string, long, PagingException> NoProgress)
    where T : class;
