using BatchCalls.Generated.Threetone;

namespace BatchCalls.Listing;

/// <summary>Cursor paging. The cursor goes back as it came; an empty page with a new cursor is not the end.</summary>
internal sealed class ThreetonePageReader(IThreetoneClient client, int pageSize) : IPageReader<Generated.Threetone.BatchCall>
{
    private static readonly ProviderOperation Operation = new("threetone", "get_workspace_batch_calls");

    private readonly HashSet<string> _cursors = new(StringComparer.Ordinal);
    private string? _cursor;
    private long _rowsRead;

    public async Task<ReceivedPage<Generated.Threetone.BatchCall>> ReadNextAsync(CancellationToken cancellationToken)
    {
        var answer = await PageAnswer<Generated.Threetone.BatchCallPage>
            .WhenReadAsync(client.GetWorkspaceBatchCallsAsync(pageSize, _cursor, cancellationToken)).ConfigureAwait(false);
        var page = answer.Response.Result;
        _rowsRead += page.BatchCalls.Count + answer.UnreadableCount;

        _cursor = page.NextDoc;
        var ending = Ending(answer);
        var isLast = ending is not null || !(page.HasMore ?? false);
        return new ReceivedPage<Generated.Threetone.BatchCall>(page.BatchCalls, answer.Violation, answer.Response.Deviations, Total: null, isLast, ending);
    }

    private BatchCallsException? Ending(PageAnswer<Generated.Threetone.BatchCallPage> answer)
    {
        var page = answer.Response.Result;

        // They came, but not as documented: whether more follows is not known, and must not be taken for "no".
        return Array.Find(["has_more", "next_doc"], page.UnreadableValues.ContainsKey) is { } name
                ? PagingViolation.Unreadable(Operation, answer, $"$.{name}")
            : page.HasMore is not true ? null
            : string.IsNullOrEmpty(_cursor)
                ? PagingViolation.NoProgress(Operation, answer, "has_more is true, but next_doc is empty", _rowsRead)
            : !_cursors.Add(_cursor)
                ? PagingViolation.NoProgress(Operation, answer, "it returned the same next_doc twice", _rowsRead)
            : null;
    }
}
