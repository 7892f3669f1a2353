namespace BatchCalls.Listing;

/// <summary>What is new on a page, before any filter of ours.</summary>
/// <param name="Rows">The readable ones.</param>
/// <param name="UnreadableRows">The others.</param>
/// <param name="Violation">Set when something of the page could not be read; to be thrown once all that could has been delivered.</param>
/// <param name="Deviations">In what the page differs from the document.</param>
/// <param name="Total">As the provider counts on this page.</param>
/// <param name="Ending">Set on the last page alone.</param>
/// <param name="Failure">Why no page can follow although more rows may; to be thrown unless the caller has all that he asked for.</param>
/// <param name="Requests">For this page; more than one where rows had moved.</param>
/// <param name="Attempts">That those took.</param>
/// <param name="Position">Where the listing stands after the page.</param>
internal sealed record ReceivedPage<T>(
    IReadOnlyList<T> Rows,
    IReadOnlyList<UnreadableRow> UnreadableRows,
    ContractViolationException? Violation,
    IReadOnlyList<ContractDeviation> Deviations,
    long? Total,
    ListingEnding? Ending,
    BatchCallsException? Failure,
    ListingProgress Progress,
    int Requests,
    int Attempts,
    ListingPosition Position);
