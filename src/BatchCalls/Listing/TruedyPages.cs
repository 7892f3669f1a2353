using BatchCalls.Generated.Truedy;
using Source = BatchCalls.Generated.Truedy.BatchCall;

namespace BatchCalls.Listing;

/// <summary>Truedy's pages by offset.</summary>
internal sealed class TruedyPages(ITruedyClient client, BatchCallStatusFilter? status, int pageSize, DeviationSink deviations)
{
    private static readonly ProviderOperation Operation = new("truedy", "list_batch_calls");

    public async Task<OffsetPage<Source>> ReadAsync(long offset, CancellationToken cancellationToken)
    {
        // By name: a document may list its parameters in another order one day.
        var request = client.ListBatchCallsAsync(
            status: status, limit: pageSize, offset: offset, cancellationToken: cancellationToken);
        var answer = await PageAnswer<BatchCallPage>.WhenReadAsync(request).ConfigureAwait(false);
        var page = answer.Response.Result;
        var rows = new PageRows<Source>(page.Data, answer.UnreadableRows, row => row.Id);

        var facts = Operation.Facts(answer.Response, page.Meta?.RequestId);

        var violation = answer.Violation;
        var found = answer.Response.Deviations;
        if (IsShort(page.Pagination, rows.Count))
        {
            var deviation = new ContractDeviation(Operation.Provider, Operation.Id, DeviationKind.ShortPage, "$.data", TruedyClient.DocumentHash);
            var refusal = deviations.Accept(deviation, facts);
            violation ??= refusal;
            found = [.. found, deviation];
        }

        return new OffsetPage<Source>(
            offset,
            rows,
            page.Pagination?.HasMore ?? false,
            IsOpenEnded: page.Pagination is null && rows.Count >= pageSize,
            page.Pagination?.Total,
            // It came, but not as documented: whether more follows is not known, and must not be taken for "no".
            page.UnreadableValues.ContainsKey("pagination") ? PagingViolation.Unreadable(facts, "$.pagination") : null,
            violation,
            found,
            answer.Response.Attempts,
            (what, rowsRead) => PagingViolation.NoProgress(facts, what, rowsRead));
    }

    // The documented example itself announces 24 rows and shows 2.
    private static bool IsShort(Pagination? pagination, int received) =>
        pagination is not null && received < Int128.Min(pagination.Limit, (Int128)pagination.Total - pagination.Offset);
}
