namespace BatchCalls.Tests.Requests;

/// <summary>Runs work on a clock that a test moves: what would take minutes takes none.</summary>
/// <param name="isBusy">True while something is under way that no timer shows, such as a request on a socket; null for never.</param>
internal sealed class FakeClock(Func<bool>? isBusy = null)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(80);

    public ManualTime Time { get; } = new();

    /// <summary>Moves on from one wait to the next until the work is done. How long it took on this clock.</summary>
    public async Task<TimeSpan> RunAsync(Task work)
    {
        var start = Time.GetUtcNow();
        while (!work.IsCompleted)
        {
            // Only what waits may be moved: while timers come and go, something is still at work.
            var version = Time.Version;
            await Task.WhenAny(work, Task.Delay(Quiet));
            if (!work.IsCompleted && Time.Version == version && isBusy?.Invoke() != true)
            {
                Time.AdvanceToNextTimer();
            }
        }

        return Time.GetUtcNow() - start;
    }
}
