namespace BatchCalls.Tests.Requests;

/// <summary>Runs work on a clock that a test moves: what would take minutes takes none.</summary>
internal sealed class FakeClock
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
            if (!work.IsCompleted && Time.Version == version)
            {
                Time.AdvanceToNextTimer();
            }
        }

        return Time.GetUtcNow() - start;
    }
}
