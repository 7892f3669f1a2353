namespace BatchCalls.Tests.Requests;

/// <summary>Runs work on a clock that a test moves: what would take minutes takes none.</summary>
/// <param name="isBusy">True while something is under way that no timer shows, such as a request on a socket; null for never.</param>
internal sealed class FakeClock(Func<bool>? isBusy = null)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(80);

    // Work that neither ends nor waits on this clock hangs.
    private const int MostIdleTurns = 250;

    public ManualTime Time { get; } = new();

    /// <summary>Moves on from one wait to the next until the work is done. How long it took on this clock.</summary>
    public async Task<TimeSpan> RunAsync(Task work)
    {
        var start = Time.GetUtcNow();
        for (var idle = 0; !work.IsCompleted; idle++)
        {
            if (idle == MostIdleTurns)
            {
                throw new TimeoutException("The work neither ends nor waits on this clock.");
            }

            if (await IsQuietAsync(work) && Time.AdvanceToNextTimer())
            {
                idle = 0;
            }
        }

        return Time.GetUtcNow() - start;
    }

    /// <summary>Until nothing happens any more without the clock being moved.</summary>
    public async Task SettleAsync()
    {
        while (!await IsQuietAsync(Task.Delay(Timeout.Infinite)))
        {
            // Something is still at work.
        }
    }

    // Only what waits may be moved: while timers come and go, something is still at work.
    private async Task<bool> IsQuietAsync(Task work)
    {
        var version = Time.Version;
        await Task.WhenAny(work, Task.Delay(Quiet));
        return !work.IsCompleted && Time.Version == version && isBusy?.Invoke() != true;
    }
}
