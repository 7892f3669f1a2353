namespace BatchCalls;

/// <summary>403: the key, or this machine's address, is not allowed to make the request.</summary>
public sealed class PermissionDeniedException : ApiException
{
    internal PermissionDeniedException(string message, ExchangeFacts facts, object? error, string responseBody)
        : base(message, facts, error, responseBody)
    {
    }
}
