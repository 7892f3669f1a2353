using System.Threading.RateLimiting;

namespace BatchCalls.Http;

/// <summary>At most so many requests in any window of time. First come, first served.</summary>
/// <remarks>
/// A concurrency limiter whose permits come back one window after they were used: the library's own windowed limiters know no
/// clock but the machine's, and count in segments.
/// </remarks>
internal sealed class RequestLimit : IDisposable
{
    private readonly TimeSpan _window;
    private readonly TimeProvider _time;
    private readonly ConcurrencyLimiter _limiter;
    private readonly Queue<(long Used, RateLimitLease Permit)> _used = new();
    private readonly ITimer _timer;

    public RequestLimit(int requests, TimeSpan window, TimeProvider time)
    {
        _window = window;
        _time = time;
        _limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = requests, QueueLimit = int.MaxValue });
        _timer = time.CreateTimer(_ => ReturnDue(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <exception cref="ObjectDisposedException">The client was disposed, perhaps while this waited.</exception>
    public async ValueTask<RateLimitLease> AcquireAsync(CancellationToken cancellationToken)
    {
        var permit = await _limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        ObjectDisposedException.ThrowIf(!permit.IsAcquired, typeof(BatchCallsClient));
        return permit;
    }

    public void ReturnLater(RateLimitLease permit)
    {
        lock (_used)
        {
            _used.Enqueue((_time.GetTimestamp(), permit));
            if (_used.Count == 1)
            {
                _timer.Change(_window, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        _limiter.Dispose();
    }

    private void ReturnDue()
    {
        while (TakeDue() is { } permit)
        {
            permit.Dispose();
        }
    }

    /// <summary>Null when the next is not due yet; the timer is set to it then.</summary>
    private RateLimitLease? TakeDue()
    {
        lock (_used)
        {
            if (!_used.TryPeek(out var next))
            {
                return null;
            }

            var left = _window - _time.GetElapsedTime(next.Used);
            if (left <= TimeSpan.Zero)
            {
                return _used.Dequeue().Permit;
            }

            // Timers count whole milliseconds, and would come early by a part of one.
            _timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
            return null;
        }
    }
}
