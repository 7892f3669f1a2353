namespace BatchCalls;

/// <summary>How requests to one account are spaced, timed and repeated.</summary>
public sealed record RequestPolicy
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

    /// <summary>
    /// A provider that asks for a longer wait is not waited for: the caller gets the answer's exception at once, with the wait in
    /// <see cref="BatchCallsException.RetryAfter"/>. For 429 that is a <see cref="RateLimitedException"/>.
    /// </summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>
    /// At most so many requests of this client in any minute; further ones wait, which counts against no timeout. 0 for no limit of
    /// ours; null for what the provider allows, which is 100 at both.
    /// </summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>
    /// At most so many requests in any hour, as <see cref="RequestsPerMinute"/>. Threetone allows 1,000; Truedy names no limit.
    /// </summary>
    public int? RequestsPerHour { get; init; }

    /// <summary>The clock by which attempts are timed and waits are waited.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>With the provider's limits where none are set.</summary>
    internal RequestPolicy With(int perMinute, int perHour) =>
        this with { RequestsPerMinute = RequestsPerMinute ?? perMinute, RequestsPerHour = RequestsPerHour ?? perHour };

    internal RequestPolicy Checked(string setting)
    {
        Check(MaxRetries >= 0, nameof(MaxRetries), "0 or more");
        Check(AttemptTimeout > TimeSpan.Zero && AttemptTimeout <= Longest, nameof(AttemptTimeout), "more than zero and at most a day");
        Check(TotalTimeout > TimeSpan.Zero && TotalTimeout <= Longest, nameof(TotalTimeout), "more than zero and at most a day");
        Check(LongestWait >= TimeSpan.Zero && LongestWait <= Longest, nameof(LongestWait), "zero or more and at most a day");
        Check(TimeProvider is not null, nameof(TimeProvider), "a clock; leave it away for this machine's");
        Check(RequestsPerMinute is not < 0, nameof(RequestsPerMinute), "0 or more; 0 is no limit");
        Check(RequestsPerHour is not < 0, nameof(RequestsPerHour), "0 or more; 0 is no limit");
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
