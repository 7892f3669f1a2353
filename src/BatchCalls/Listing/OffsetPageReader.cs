namespace BatchCalls.Listing;

/// <summary>
/// Offset paging over a collection that may change between any two requests. Pages overlap by one row, and only what follows
/// the last row already delivered is new. A page without any delivered row shows that rows before it were deleted: then the
/// reader steps back until it sees one. So no row that was there throughout is missed, and none comes twice, provided that the
/// provider keeps one stable order and gives two rows a page or more.
/// </summary>
internal sealed class OffsetPageReader<T> : IPageReader<T>
    where T : class
{
    // A server that ignores the offset says so by giving the same page again and again.
    private const int MostRepeats = 4;

    // Whatever it says otherwise: this is no listing that anyone waits for.
    private const int MostPagesWithoutRows = 100;

    private const string SameRowsAnywhere = "the same rows come at any offset";

    private readonly int _parallelism;
    private readonly OffsetWindow<T> _window;
    private readonly SeenKeys _seen = new();
    private readonly long _rowsBefore;
    private Seen? _previous;
    private long _stride = 1;
    private int _overlap = 1;
    private long? _firstTotal;
    private int _repeats;
    private int _pagesWithoutRows;
    private int _requests;
    private int _attempts;
    private int _sameRows;
    private bool _hasBroughtRows;
    private bool _hasChanged;

    /// <param name="read">Reads the page at an offset.</param>
    /// <param name="parallelism">Pages at once.</param>
    /// <param name="start">Null for the first row.</param>
    public OffsetPageReader(Func<long, CancellationToken, Task<OffsetPage<T>>> read, int parallelism, ListingPosition? start)
    {
        _parallelism = parallelism;
        _window = new OffsetWindow<T>(read);
        if (start is not null)
        {
            _previous = new Seen(start.Offset, start.Total, start.Keys);
            _seen.AddAll(start.Keys);
            _rowsBefore = Math.Max(0, start.Rows - _seen.Count);
            _stride = Math.Max(1, start.Keys.Count - 1);
            _firstTotal = start.Total;
            _hasChanged = start.HasChanged;
        }
    }

    private long Rows => _rowsBefore + _seen.Count;

    public async Task<ReceivedPage<T>> ReadNextAsync(CancellationToken cancellationToken)
    {
        (_attempts, _sameRows) = (0, 0);
        var requestsBefore = _requests;
        PagingException? lost = null;
        var page = await TakeAsync(NextOffset(), cancellationToken).ConfigureAwait(false);
        var isLost = !IsKnown(page);
        if (isLost)
        {
            _hasChanged = true;
            (page, lost) = _rowsBefore > 0
                ? await SearchAsync(page, cancellationToken).ConfigureAwait(false)
                : await StepBackAsync(page, cancellationToken).ConfigureAwait(false);
        }

        // Which rows of a lost page are new can't be told.
        var fresh = lost is null ? RowsAfterTheLastDelivered(page) : new NewRows<T>([], []);
        var failure = (BatchCallsException?)page.Unpageable ?? lost ?? FindNoProgress(page, fresh.Count);
        NoticeChange(page);

        // A page that says nothing of the total does not change it.
        _previous = new Seen(page.Offset, page.Total ?? _previous?.Total, page.Rows.Keys);
        _hasBroughtRows = fresh.Count > 0;

        // A way back that brought nothing new would lead to the same two pages again, as long as rows come and go in turn.
        _overlap = isLost && !_hasBroughtRows ? Math.Min(_overlap + 1, page.Rows.Count) : 1;
        return new ReceivedPage<T>(
            fresh.Readable,
            fresh.Unreadable,
            page.Violation,
            page.Deviations,
            page.Total,
            failure is not null || !page.HasMore ? Ending(page, _previous.Total, failure) : null,
            failure,
            new ListingProgress(Rows, _requests, _previous.Total),
            _requests - requestsBefore,
            _attempts,
            new ListingPosition(page.Offset, Cursor: null, _previous.Keys, Rows, _firstTotal, _hasChanged));
    }

    public void ReadAhead(long? wanted)
    {
        // Nothing is read ahead of a page that brought nothing: it may be that none will.
        if (_hasBroughtRows && _previous?.Total is { } total)
        {
            var offset = NextOffset();
            var degree = _requests == 1 ? Math.Min(_parallelism, MostRepeats) : _parallelism;
            _window.Fill(offset, _stride, degree, wanted is { } rows ? Math.Min(total, offset + 1 + rows) : total);
        }
    }

    public ValueTask DisposeAsync() => _window.DisposeAsync();

    private async Task<OffsetPage<T>> TakeAsync(long offset, CancellationToken cancellationToken)
    {
        var page = await _window.TakeAsync(offset, cancellationToken).ConfigureAwait(false);
        _requests++;
        _attempts += page.Attempts;
        _firstTotal ??= page.Total;
        return page;
    }

    // The last row again, which shows whether anything moved. A page of one row leaves no room for that.
    private long NextOffset() =>
        _previous is null ? 0 : _previous.Offset + (_previous.Keys.Count > 1 ? _previous.Keys.Count - _overlap : 1);

    // A page without a row that was delivered leaves open what lies between. Without any row it is dealt with as it is.
    private bool IsKnown(OffsetPage<T> page) =>
        _previous is not { Keys.Count: > 1 } || IsStuck(page) || page.Rows.Keys.Any(_seen.Contains);

    /// <summary>Rows before the page were deleted. All that came before is known, so the first page is the end of the way back.</summary>
    private async Task<(OffsetPage<T> Page, PagingException? Lost)> StepBackAsync(OffsetPage<T> page, CancellationToken cancellationToken)
    {
        while (!IsKnown(page) && page.Offset > 0)
        {
            // Nothing is behind the provider's total.
            var end = Math.Min(page.Offset, page.Total ?? page.Offset);
            page = await TakeInsteadAsync(page, end - _stride, cancellationToken).ConfigureAwait(false);
            if (_sameRows == MostRepeats)
            {
                return (page, page.NoProgress(SameRowsAnywhere, Rows));
            }
        }

        return (page, null);
    }

    /// <summary>
    /// What came before a continuation is known by its last page alone, which rows that came or went have moved either way: it is
    /// looked for where the total says, and from there outwards.
    /// </summary>
    private async Task<(OffsetPage<T> Page, PagingException? Lost)> SearchAsync(OffsetPage<T> page, CancellationToken cancellationToken)
    {
        var total = Countable(page.Total ?? page.Offset + page.Rows.Count);
        var center = Math.Clamp(page.Offset + total - Countable(_previous!.Total ?? total), 0, Math.Max(0, total - 1));
        var widest = page.Rows.Count;
        var stride = StrideOf(widest);
        var requests = 0;
        for (var distance = 0L; distance <= total; distance += stride)
        {
            foreach (var offset in new[] { center - distance, center + distance }.Distinct().Where(offset => offset > -stride && offset < total))
            {
                page = await TakeInsteadAsync(page, offset, cancellationToken).ConfigureAwait(false);
                if (IsKnown(page))
                {
                    return (page, null);
                }

                if (_sameRows == MostRepeats)
                {
                    return Lost(SameRowsAnywhere);
                }

                if (++requests == MostPagesWithoutRows)
                {
                    return Lost($"no row of the page that it is continued from is within {requests} pages of where it was; list anew");
                }

                widest = Math.Max(widest, page.Rows.Count);
            }

            stride = StrideOf(widest);
        }

        // Without any row, none can follow.
        return total == 0 ? (page, null) : Lost("no row of the page that it is continued from is left; list anew");

        (OffsetPage<T>, PagingException?) Lost(string what) => (page, page.NoProgress(what, Rows));

        // Pages behind the end are short or empty, and say nothing of how many rows a page may have.
        long StrideOf(int rows) => rows > 1 ? rows - 1 : _stride;
    }

    /// <summary>In place of a page that has no known row. Counts how often in a row another offset made no difference.</summary>
    private async Task<OffsetPage<T>> TakeInsteadAsync(OffsetPage<T> page, long offset, CancellationToken cancellationToken)
    {
        var other = await TakeAsync(Math.Max(0, offset), cancellationToken).ConfigureAwait(false);

        // Rows that come or go between the requests can do that too; then the total changes. Behind the last row all pages are empty.
        var isSame = page.Rows.Count > 0 && page.Total == other.Total && page.Rows.Keys.SequenceEqual(other.Rows.Keys);
        _sameRows = isSame ? _sameRows + 1 : 0;
        return other;
    }

    // A server may say anything of its total.
    private static long Countable(long total) => Math.Clamp(total, 0, long.MaxValue / 4);

    private NewRows<T> RowsAfterTheLastDelivered(OffsetPage<T> page)
    {
        var start = page.Rows.Count;
        while (start > 0 && !_seen.Contains(page.Rows.Keys[start - 1]))
        {
            start--;
        }

        var fresh = page.Rows.TakeNew(start, _seen);

        // One id twice on a page: only one of the rows is delivered, and that must not pass in silence.
        _hasChanged |= fresh.Count < page.Rows.Count - start;
        return fresh;
    }

    private static bool IsStuck(OffsetPage<T> page) => page.HasMore && page.Rows.Count == 0;

    private PagingException? FindNoProgress(OffsetPage<T> page, int fresh)
    {
        if (IsStuck(page))
        {
            return page.NoProgress("has_more is true on a page without rows", Rows);
        }

        _pagesWithoutRows = fresh == 0 && page.HasMore ? _pagesWithoutRows + 1 : 0;
        _repeats = _pagesWithoutRows > 0 && (IsSameAsBefore(page) || page.Offset + page.Rows.Count >= page.Total) ? _repeats + 1 : 0;
        return _repeats >= MostRepeats || _pagesWithoutRows >= MostPagesWithoutRows
            ? page.NoProgress("has_more stays true, but no further page brings a new row", Rows)
            : null;
    }

    // Rows inserted before it can bring the same page again, and again; then the total changes.
    private bool IsSameAsBefore(OffsetPage<T> page) =>
        _previous is not null
        && page.Total == _previous.Total
        && page.Rows.Keys.SequenceEqual(_previous.Keys);

    private void NoticeChange(OffsetPage<T> page)
    {
        if (page.Rows.Count > 1)
        {
            _stride = page.Rows.Count - 1;
        }

        var hasMoved = _previous is { Keys.Count: > 1 } && page.Rows.Count > 0 && page.Rows.Keys[0] != _previous.Keys[^1];
        _hasChanged |= hasMoved || (page.Total ?? _firstTotal) != _firstTotal;
    }

    private ListingEnding Ending(OffsetPage<T> page, long? total, BatchCallsException? failure) =>
        failure is not null ? ListingEnding.OfFailure(failure)
        : page.IsOpenEnded ? new ListingEnding(ListingEnd.Truncated, "a full page came without pagination")
        : page.Offset + page.Rows.Count < total ? EndedEarly(total)
        : _hasChanged ? new ListingEnding(ListingEnd.ChangedWhileReading, null)
        : total > Rows ? EndedEarly(total)
        : new ListingEnding(ListingEnd.Complete, null);

    private ListingEnding EndedEarly(long? total) =>
        new(ListingEnd.Truncated, $"the provider ended after {Rows} of its own total of {total} rows");

    /// <summary>What is remembered of the page before.</summary>
    private sealed record Seen(long Offset, long? Total, IReadOnlyList<string> Keys);
}
