namespace BatchCalls;

/// <summary>429: too many requests. <see cref="BatchCallsException.RetryAfter"/> says how long to wait, if the provider does.</summary>
public sealed class RateLimitedException : ApiException
{
    internal RateLimitedException(string message, ExchangeFacts facts, object? error, string responseBody)
        : base(message, facts, error, responseBody)
    {
    }
}
