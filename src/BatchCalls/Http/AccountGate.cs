using BatchCalls.Generated.Http;

namespace BatchCalls.Http;

/// <summary>
/// What every request of one account passes: when one is told to wait, the others wait too, and no more pass in a minute or an
/// hour than the account is allowed.
/// </summary>
internal sealed class AccountGate(RequestPolicy policy) : IDisposable
{
    private readonly TimeProvider _time = policy.TimeProvider;
    private readonly RequestLimit[] _limits =
    [
        .. Limit(policy.RequestsPerMinute, TimeSpan.FromMinutes(1), policy.TimeProvider),
        .. Limit(policy.RequestsPerHour, TimeSpan.FromHours(1), policy.TimeProvider),
    ];

    private readonly long _start = policy.TimeProvider.GetTimestamp();
    private long _closedUntil;

    // Since the gate was made: the clock on the wall may be set while something waits.
    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <summary>Nobody passes before so much time has gone by.</summary>
    public void Close(TimeSpan wait)
    {
        var until = (Now + wait).Ticks;
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

    /// <summary>Waits for a turn under the limits; dispose it when the request is answered.</summary>
    public async ValueTask<RequestTurn> TakeTurnAsync(CancellationToken cancellationToken)
    {
        var turn = new RequestTurn(_limits.Length);
        try
        {
            foreach (var limit in _limits)
            {
                turn.Add(limit, await limit.AcquireAsync(cancellationToken).ConfigureAwait(false));
            }

            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Waits as long as the provider has told the account to.</summary>
    /// <param name="longest">What the request can wait.</param>
    /// <exception cref="AccountClosedException">It would be longer than that.</exception>
    public async ValueTask WaitUntilOpenAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        var end = Now + longest;
        while (TimeSpan.FromTicks(Volatile.Read(ref _closedUntil)) - Now is var wait && wait > TimeSpan.Zero)
        {
            if (Now + wait > end)
            {
                throw new AccountClosedException(wait);
            }

            await Task.Delay(wait, _time, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose() => Array.ForEach(_limits, limit => limit.Dispose());

    private static IEnumerable<RequestLimit> Limit(int? requests, TimeSpan window, TimeProvider time) =>
        requests is > 0 and var limit ? [new RequestLimit(limit, window, time)] : [];
}
