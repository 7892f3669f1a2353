using BatchCalls.Generated.Truedy;

namespace BatchCalls.Listing;

/// <summary>Offset paging. Servers may cap the limit, so progress is counted in rows received.</summary>
internal sealed class TruedyPageReader(ITruedyClient client, BatchCallStatusFilter? status, int pageSize) : IPageReader<Generated.Truedy.BatchCall>
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

        // It came, but not as documented: whether more follows is not known, and must not be taken for "no".
        var violation = page.UnreadableValues.ContainsKey("pagination")
            ? PagingViolation.Unreadable(Operation, answer, "$.pagination")
            : answer.Violation;

        var hasMore = page.Pagination?.HasMore ?? false;
        return hasMore && received == 0
            ? throw PagingViolation.NoProgress(Operation, answer, "has_more is true on a page without rows", _offset)
            : new ReceivedPage<Generated.Truedy.BatchCall>(page.Data, violation, page.Pagination?.Total, IsLast: !hasMore);
    }
}
