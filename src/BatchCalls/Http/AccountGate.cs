using System.Threading.RateLimiting;

namespace BatchCalls.Http;

/// <summary>
/// What every request of one account passes: when one is told to wait, the others wait too, and no more pass in a minute or an
/// hour than the account is allowed.
/// </summary>
internal sealed class AccountGate(RequestPolicy policy) : IDisposable
{
    private readonly RequestLimit[] _limits =
    [
        .. Limit(policy.RequestsPerMinute, TimeSpan.FromMinutes(1), policy.TimeProvider),
        .. Limit(policy.RequestsPerHour, TimeSpan.FromHours(1), policy.TimeProvider),
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
        var permits = new RateLimitLease?[_limits.Length];
        try
        {
            for (var i = 0; i < permits.Length; i++)
            {
                permits[i] = await _limits[i].AcquireAsync(cancellationToken).ConfigureAwait(false);
            }

            await WaitUntilOpenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // Nothing will be sent for them.
            Array.ForEach(permits, permit => permit?.Dispose());
            throw;
        }

        for (var i = 0; i < permits.Length; i++)
        {
            _limits[i].Use(permits[i]!);
        }
    }

    public void Dispose() => Array.ForEach(_limits, limit => limit.Dispose());

    private async ValueTask WaitUntilOpenAsync(CancellationToken cancellationToken)
    {
        while (Volatile.Read(ref _closedUntil) - policy.TimeProvider.GetUtcNow().UtcTicks is > 0 and var ticks)
        {
            await Task.Delay(TimeSpan.FromTicks(ticks), policy.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    private static IEnumerable<RequestLimit> Limit(int? requests, TimeSpan window, TimeProvider time) =>
        requests is { } limit ? [new RequestLimit(limit, window, time)] : [];
}
