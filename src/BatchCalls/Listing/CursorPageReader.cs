namespace BatchCalls.Listing;

/// <summary>
/// Cursor paging. The cursor goes back as it came. An empty page with a new cursor is not the end: the server filters after it
/// pages. A cursor that has been used before would lead round in a circle.
/// </summary>
internal sealed class CursorPageReader<T> : IPageReader<T>
    where T : class
{
    // A server that filters after it pages may send many empty ones; this is no listing that anyone waits for.
    private const int MostPagesWithoutRows = 100;

    private readonly Func<string?, CancellationToken, Task<CursorPage<T>>> _read;
    private readonly SeenKeys _seen = new();
    private readonly SeenKeys _cursors = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly long _rowsBefore;
    private Task<CursorPage<T>>? _ahead;
    private string? _cursor;
    private int _pagesWithoutRows;
    private int _requests;
    private bool _hasChanged;

    /// <param name="read">Reads the page behind a cursor, or the first one.</param>
    /// <param name="start">Null for the first row.</param>
    public CursorPageReader(Func<string?, CancellationToken, Task<CursorPage<T>>> read, ListingPosition? start)
    {
        _read = read;
        if (start is not null)
        {
            _cursor = start.Cursor;
            _cursors.Add(start.Cursor ?? "");
            _seen.AddAll(start.Keys);
            _rowsBefore = Math.Max(0, start.Rows - _seen.Count);
            _hasChanged = start.HasChanged;
        }
    }

    private long Rows => _rowsBefore + _seen.Count;

    public async Task<ReceivedPage<T>> ReadNextAsync(CancellationToken cancellationToken)
    {
        await using var stopping = cancellationToken.UnsafeRegister(stop => ((CancellationTokenSource)stop!).Cancel(), _stop);
        var page = await (_ahead ?? _read(_cursor, cancellationToken)).ConfigureAwait(false);
        _ahead = null;
        _requests++;
        var fresh = page.Rows.TakeNew(start: 0, _seen);
        _hasChanged |= fresh.Count < page.Rows.Count;
        var failure = (BatchCallsException?)page.Unpageable ?? FindNoProgress(page, fresh.Count);
        _cursor = page.Next;
        return new ReceivedPage<T>(
            fresh.Readable,
            fresh.Unreadable,
            page.Violation,
            page.Deviations,
            Total: null,
            failure is not null || !page.HasMore ? Ending(failure) : null,
            failure,
            new ListingProgress(Rows, _requests, Total: null),
            Requests: 1,
            page.Attempts,
            new ListingPosition(Offset: 0, page.Next, page.Rows.Keys, Rows, Total: null, _hasChanged));
    }

    public void ReadAhead(long? wanted) => _ahead = _read(_cursor, _stop.Token);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        if (_ahead is not null)
        {
            // Nobody waits for this page any more; what became of it is of no interest.
            await ((Task)_ahead).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _stop.Dispose();
    }

    private PagingException? FindNoProgress(CursorPage<T> page, int fresh)
    {
        _pagesWithoutRows = fresh == 0 ? _pagesWithoutRows + 1 : 0;
        return !page.HasMore ? null
            : _pagesWithoutRows >= MostPagesWithoutRows
                ? page.NoProgress($"{MostPagesWithoutRows} pages in a row brought no new row, and has_more is still true", Rows)
            : FindWornCursor(page);
    }

    private PagingException? FindWornCursor(CursorPage<T> page) =>
        string.IsNullOrEmpty(page.Next) ? page.NoProgress("has_more is true, but next_doc is empty", Rows)
        : !_cursors.Add(page.Next) ? page.NoProgress("it returned the same next_doc twice", Rows)
        : null;

    private ListingEnding Ending(BatchCallsException? failure) =>
        failure is not null ? ListingEnding.OfFailure(failure)
        : _hasChanged ? new ListingEnding(ListingEnd.ChangedWhileReading, null)
        : new ListingEnding(ListingEnd.Complete, null);
}
