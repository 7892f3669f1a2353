using BatchCalls.Generated.Truedy;

namespace BatchCalls.Listing;

/// <summary>Offset paging. Servers may cap the limit, so progress is counted in rows received.</summary>
internal sealed class TruedyPageReader(ITruedyClient client, BatchCallStatusFilter? status, int pageSize, DeviationSink deviations)
    : IPageReader<Generated.Truedy.BatchCall>
{
    private static readonly ProviderOperation Operation = new("truedy", "list_batch_calls");

    private long _offset;

    public async Task<ReceivedPage<Generated.Truedy.BatchCall>> ReadNextAsync(CancellationToken cancellationToken)
    {
        var answer = await PageAnswer<Generated.Truedy.BatchCallPage>
            .WhenReadAsync(client.ListBatchCallsAsync(status, pageSize, _offset, cancellationToken)).ConfigureAwait(false);
        var page = answer.Response.Result;
        var received = page.Data.Count + answer.UnreadableCount;
        _offset += received;

        var hasMore = page.Pagination?.HasMore ?? false;

        // It came, but not as documented: whether more follows is not known, and must not be taken for "no".
        BatchCallsException? ending = page.UnreadableValues.ContainsKey("pagination")
            ? PagingViolation.Unreadable(Operation, answer, "$.pagination")
            : hasMore && received == 0
                ? PagingViolation.NoProgress(Operation, answer, "has_more is true on a page without rows", _offset)
                : null;

        var violation = answer.Violation;
        IReadOnlyList<ContractDeviation> found = answer.Response.Deviations;
        if (IsShort(page.Pagination, received))
        {
            var deviation = new ContractDeviation(Operation.Provider, Operation.Id, DeviationKind.ShortPage, "$.data", TruedyClient.DocumentHash);
            violation ??= deviations.Accept(deviation, Operation.Facts(answer.Response));
            found = [.. found, deviation];
        }

        return new ReceivedPage<Generated.Truedy.BatchCall>(page.Data, violation, found, page.Pagination?.Total, !hasMore || ending is not null, ending);
    }

    // The documented example itself announces 24 rows and shows 2.
    private static bool IsShort(Pagination? pagination, int received) =>
        pagination is not null && received < Int128.Min(pagination.Limit, (Int128)pagination.Total - pagination.Offset);
}
