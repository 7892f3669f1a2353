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
    private readonly CancellationTokenSource _source = new();
    private readonly CancellationToken _disposed;

    public RequestLimit(int requests, TimeSpan window, TimeProvider time)
    {
        _window = window;
        _time = time;
        _limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = requests, QueueLimit = int.MaxValue });
        _disposed = _source.Token;
    }

    /// <exception cref="ObjectDisposedException">The client was disposed, perhaps while this waited.</exception>
    public async ValueTask<RateLimitLease> AcquireAsync(CancellationToken cancellationToken)
    {
        var permit = await _limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        ObjectDisposedException.ThrowIf(!permit.IsAcquired, typeof(BatchCallsClient));
        return permit;
    }

    public void ReturnLater(RateLimitLease permit) => _ = ReturnAsync(permit);

    public void Dispose()
    {
        _source.Cancel();
        _limiter.Dispose();
        _source.Dispose();
    }

    private async Task ReturnAsync(RateLimitLease permit)
    {
        using (permit)
        {
            await Task.Delay(_window, _time, _disposed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
