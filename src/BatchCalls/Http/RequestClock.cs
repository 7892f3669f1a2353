namespace BatchCalls.Http;

/// <summary>What one request has spent: its attempts and the waits between them, but not the time at the gate.</summary>
internal sealed class RequestClock(TimeProvider time, bool isRetriable)
{
    private long _start = time.GetTimestamp();
    private TimeSpan _beforePause;

    public bool IsRetriable => isRetriable;

    public int Attempts { get; set; }

    /// <summary>Before the next attempt, as the last answer leaves it.</summary>
    public TimeSpan Wait { get; set; }

    public TimeSpan Spent => _beforePause + time.GetElapsedTime(_start);

    public void Pause() => _beforePause = Spent;

    public void Resume() => _start = time.GetTimestamp();
}
