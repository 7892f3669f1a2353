namespace BatchCalls;

/// <summary>The source of the account's key failed, so that nothing was sent. Its own exception is the inner one.</summary>
public sealed class KeyUnavailableException : BatchCallsException
{
    internal KeyUnavailableException(string message, ExchangeFacts facts, Exception cause)
        : base(message, facts, cause)
    {
    }
}
