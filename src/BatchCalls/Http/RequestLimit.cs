using System.Threading.RateLimiting;

namespace BatchCalls.Http;

/// <summary>At most so many requests in any window of time. First come, first served.</summary>
/// <remarks>
/// A concurrency limiter whose permits come back one window after they were used: the library's own windowed limiters know no
/// clock but the machine's, and count in segments.
/// </remarks>
internal sealed class RequestLimit(int requests, TimeSpan window, TimeProvider time) : IDisposable
{
    private readonly CancellationTokenSource _disposed = new();
    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions { PermitLimit = requests, QueueLimit = int.MaxValue });

    public ValueTask<RateLimitLease> AcquireAsync(CancellationToken cancellationToken) => _limiter.AcquireAsync(1, cancellationToken);

    /// <summary>To be called as the request is sent.</summary>
    public void Use(RateLimitLease permit) => _ = ReturnAsync(permit);

    public void Dispose()
    {
        _disposed.Cancel();
        _limiter.Dispose();
        _disposed.Dispose();
    }

    private async Task ReturnAsync(RateLimitLease permit)
    {
        using (permit)
        {
            await Task.Delay(window, time, _disposed.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
