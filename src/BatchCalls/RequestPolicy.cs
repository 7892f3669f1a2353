namespace BatchCalls;

/// <summary>How requests to one account are spaced, timed and repeated.</summary>
public sealed class RequestPolicy
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>
    /// How often a GET is sent again after 408, 429, 500, 502, 503, 504, a transport fault or an attempt that took too long;
    /// 0 and more.
    /// </summary>
    public int MaxRetries { get; init; } = 4;

    /// <summary>What one attempt may take, its body included.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// What a request may take with all its attempts and the waits between them. An attempt that begins late gets what is left.
    /// </summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A provider that asks for a longer wait is not waited for: the caller gets a <see cref="RateLimitedException"/> at once.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>
    /// At most so many requests in any minute; further ones wait, which counts against no timeout. Null for no limit of ours. Both
    /// providers allow 100.
    /// </summary>
    public int? RequestsPerMinute { get; init; } = 100;

    /// <summary>At most so many requests in any hour; null for no limit of ours. Threetone allows 1,000.</summary>
    public int? RequestsPerHour { get; init; }

    /// <summary>The clock by which attempts are timed and waits are waited.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal RequestPolicy Checked(string setting)
    {
        Check(MaxRetries >= 0, nameof(MaxRetries), "0 or more");
        Check(AttemptTimeout > TimeSpan.Zero && AttemptTimeout <= Longest, nameof(AttemptTimeout), "more than zero and at most a day");
        Check(TotalTimeout > TimeSpan.Zero && TotalTimeout <= Longest, nameof(TotalTimeout), "more than zero and at most a day");
        Check(LongestWait >= TimeSpan.Zero && LongestWait <= Longest, nameof(LongestWait), "zero or more and at most a day");
        Check(RequestsPerMinute is not < 1, nameof(RequestsPerMinute), "1 or more, or null");
        Check(RequestsPerHour is not < 1, nameof(RequestsPerHour), "1 or more, or null");
        return this;

        void Check(bool isRight, string name, string range)
        {
            if (!isRight)
            {
                throw new ArgumentException($"{setting}.{name} must be {range}.");
            }
        }
    }
}
