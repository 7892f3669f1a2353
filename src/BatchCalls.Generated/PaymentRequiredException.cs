namespace BatchCalls;

/// <summary>402: the account's plan or balance does not allow the request.</summary>
public sealed class PaymentRequiredException : ApiException
{
    internal PaymentRequiredException(string message, ExchangeFacts facts, object? error, string responseBody)
        : base(message, facts, error, responseBody)
    {
    }
}
