namespace BatchCalls.Tests.Requests;

/// <summary>Runs work on a clock that a test moves: what would take minutes takes none.</summary>
internal sealed class FakeClock
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    public ManualTime Time { get; } = new();

    /// <summary>Moves on, second by second, until the work is done. How long it took on this clock, rounded up.</summary>
    public async Task<TimeSpan> RunAsync(Task work)
    {
        var start = Time.GetUtcNow();
        while (!work.IsCompleted)
        {
            // Lets whatever is due run up to its next wait.
            await Task.Delay(5);
            if (!work.IsCompleted)
            {
                Time.Advance(Step);
            }
        }

        return Time.GetUtcNow() - start;
    }
}
