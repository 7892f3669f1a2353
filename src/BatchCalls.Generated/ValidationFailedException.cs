namespace BatchCalls;

/// <summary>400 or 422: the provider does not accept the request's arguments.</summary>
public sealed class ValidationFailedException : ApiException
{
    internal ValidationFailedException(string message, ExchangeFacts facts, object? error, string responseBody)
        : base(message, facts, error, responseBody)
    {
    }
}
