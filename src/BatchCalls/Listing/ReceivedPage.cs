namespace BatchCalls.Listing;

/// <summary>What one request brought, before any filter of ours.</summary>
/// <param name="Rows">The readable ones.</param>
/// <param name="Violation">What of the page could not be read; to be thrown once all that could has been delivered.</param>
/// <param name="Deviations">In what the page differs from the document.</param>
/// <param name="Total">As the provider counts.</param>
/// <param name="IsLast">No page follows.</param>
/// <param name="Ending">Why no page can follow, although more rows may; to be thrown unless the caller has all that he asked for.</param>
internal sealed record ReceivedPage<T>(
    IReadOnlyList<T> Rows,
    ContractViolationException? Violation,
    IReadOnlyList<ContractDeviation> Deviations,
    long? Total,
    bool IsLast,
    BatchCallsException? Ending = null);
