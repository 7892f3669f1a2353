namespace BatchCalls;

/// <summary>401: the key is missing, wrong or revoked.</summary>
public sealed class AuthenticationFailedException : ApiException
{
    internal AuthenticationFailedException(string message, ExchangeFacts facts, object? error, string responseBody)
        : base(message, facts, error, responseBody)
    {
    }
}
