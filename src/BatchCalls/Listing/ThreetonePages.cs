using BatchCalls.Generated.Threetone;
using Source = BatchCalls.Generated.Threetone.BatchCall;

namespace BatchCalls.Listing;

/// <summary>Threetone's pages by cursor.</summary>
internal sealed class ThreetonePages(IThreetoneClient client, int pageSize)
{
    private static readonly ProviderOperation Operation = new("threetone", "get_workspace_batch_calls");

    public async Task<CursorPage<Source>> ReadAsync(string? cursor, CancellationToken cancellationToken)
    {
        // By name: a document may list its parameters in another order one day.
        var request = client.GetWorkspaceBatchCallsAsync(
            limit: pageSize, lastDoc: cursor, cancellationToken: cancellationToken);
        var answer = await PageAnswer<BatchCallPage>.WhenReadAsync(request).ConfigureAwait(false);
        var page = answer.Response.Result;

        var facts = Operation.Facts(answer.Response, requestIdInBody: null);

        // It came, but not as documented: whether more follows is not known, and must not be taken for "no".
        var unreadable = page.UnreadableValues.ContainsKey("has_more") ? "has_more"
            : page.HasMore is true && page.UnreadableValues.ContainsKey("next_doc") ? "next_doc"
            : null;
        return new CursorPage<Source>(
            new PageRows<Source>(page.BatchCalls, answer.UnreadableRows, row => row.Id),
            page.HasMore ?? false,
            page.NextDoc,
            unreadable is null ? null : PagingViolation.Unreadable(facts, $"$.{unreadable}"),
            answer.Violation,
            answer.Response.Deviations,
            answer.Response.Attempts,
            (what, rowsRead) => PagingViolation.NoProgress(facts, what, rowsRead));
    }
}
