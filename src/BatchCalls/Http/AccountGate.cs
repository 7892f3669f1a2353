using System.Threading.RateLimiting;

namespace BatchCalls.Http;

/// <summary>
/// What every request of one account passes: when one is told to wait, the others wait too, and no more pass in a minute or an
/// hour than the account is allowed.
/// </summary>
internal sealed class AccountGate(RequestPolicy policy) : IDisposable
{
    private readonly RateLimiter[] _limiters =
    [
        .. Limiter(policy.RequestsPerMinute, TimeSpan.FromMinutes(1)),
        .. Limiter(policy.RequestsPerHour, TimeSpan.FromHours(1)),
    ];

    private long _closedUntil;

    /// <summary>Nobody passes before so much time has gone by.</summary>
    public void Close(TimeSpan wait)
    {
        var until = policy.TimeProvider.GetUtcNow().UtcTicks + wait.Ticks;
        for (var known = Volatile.Read(ref _closedUntil); until > known;)
        {
            var found = Interlocked.CompareExchange(ref _closedUntil, until, known);
            if (found == known)
            {
                return;
            }

            known = found;
        }
    }

    /// <summary>Waits for its turn.</summary>
    public async ValueTask PassAsync(CancellationToken cancellationToken)
    {
        foreach (var limiter in _limiters)
        {
            using var permit = await limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        }

        while (Volatile.Read(ref _closedUntil) - policy.TimeProvider.GetUtcNow().UtcTicks is > 0 and var ticks)
        {
            await Task.Delay(TimeSpan.FromTicks(ticks), policy.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose() => Array.ForEach(_limiters, limiter => limiter.Dispose());

    private static IEnumerable<RateLimiter> Limiter(int? permits, TimeSpan window)
    {
        if (permits is { } limit)
        {
            yield return new SlidingWindowRateLimiter(new SlidingWindowRateLimiterOptions
            {
                PermitLimit = limit,
                Window = window,
                SegmentsPerWindow = 12,
                QueueLimit = int.MaxValue,
            });
        }
    }
}
