namespace BatchCalls;

/// <summary>408 or 5xx: the provider could not serve the request.</summary>
public sealed class UnavailableException : ApiException
{
    internal UnavailableException(string message, ExchangeFacts facts, object? error, string responseBody)
        : base(message, facts, error, responseBody)
    {
    }
}
