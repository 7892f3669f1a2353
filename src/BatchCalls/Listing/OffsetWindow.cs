namespace BatchCalls.Listing;

/// <summary>Offset pages that are being read ahead, so that several round trips overlap.</summary>
/// <param name="read">Reads the page at an offset.</param>
internal sealed class OffsetWindow<T>(Func<long, CancellationToken, Task<OffsetPage<T>>> read) : IAsyncDisposable
    where T : class
{
    private readonly Queue<(long Offset, Task<OffsetPage<T>> Page)> _ahead = new();
    private CancellationTokenSource _stop = new();
    private CancellationToken _outer;

    /// <summary>The page at an offset, from the window when it is there. Pages ahead that it makes useless are dropped.</summary>
    public async Task<OffsetPage<T>> TakeAsync(long offset, CancellationToken cancellationToken)
    {
        Watch(cancellationToken);
        if (_ahead.TryPeek(out var first) && first.Offset != offset)
        {
            await DropAsync().ConfigureAwait(false);
        }

        return _ahead.TryDequeue(out var next)
            ? await next.Page.ConfigureAwait(false)
            : await read(offset, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads ahead from an offset on, a stride apart, while there are rows according to the provider's total.</summary>
    /// <param name="degree">At most so many pages at once.</param>
    public void Fill(long offset, long stride, int degree, long total)
    {
        if (_ahead.TryPeek(out var first) && first.Offset != offset)
        {
            // What is in the window is of no use any more: the next page drops it.
            return;
        }

        var last = _ahead.Count > 0 ? _ahead.Last().Offset + stride : offset;

        // The page at `last` begins with a row that the page before it ends with: it is worth a request if another follows.
        for (; _ahead.Count < degree && last + 1 < total; last += stride)
        {
            _ahead.Enqueue((last, read(last, _stop.Token)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DropAsync().ConfigureAwait(false);
        _stop.Dispose();
    }

    private void Watch(CancellationToken cancellationToken)
    {
        if (_outer != cancellationToken)
        {
            _outer = cancellationToken;
            _stop.Dispose();
            _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        }
    }

    /// <summary>No request outlives its listing.</summary>
    private async Task DropAsync()
    {
        if (_ahead.Count == 0)
        {
            return;
        }

        await _stop.CancelAsync().ConfigureAwait(false);
        while (_ahead.TryDequeue(out var dropped))
        {
            // Nobody waits for this page any more; what became of it is of no interest.
            await ((Task)dropped.Page).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _stop.Dispose();
        _stop = CancellationTokenSource.CreateLinkedTokenSource(_outer);
    }
}
