namespace BatchCalls.Http;

/// <summary>What one request has spent, and what its last answer said of time.</summary>
internal sealed class RequestClock(TimeProvider time, bool isRetriable)
{
    private readonly long _start = time.GetTimestamp();
    private TimeSpan _excluded;

    public bool IsRetriable => isRetriable;

    public int Attempts { get; set; }

    /// <summary>How long the provider said to wait, in its last answer. Null when it didn't.</summary>
    public TimeSpan? Said { get; set; }

    /// <summary>The least wait before the next attempt, drawn once an attempt failed.</summary>
    public TimeSpan Backoff { get; set; }

    /// <summary>Its attempts and the waits between them.</summary>
    public TimeSpan Spent => time.GetElapsedTime(_start) - _excluded;

    /// <summary>Time that the request is not to blame for.</summary>
    public void Exclude(TimeSpan span) => _excluded += span;
}
