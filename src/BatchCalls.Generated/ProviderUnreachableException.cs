namespace BatchCalls;

/// <summary>No answer came: the provider could not be reached, or did not answer in time.</summary>
public sealed class ProviderUnreachableException : BatchCallsException
{
    internal ProviderUnreachableException(string message, ExchangeFacts facts, bool isTimeout, Exception? innerException)
        : base(message, facts, innerException) => IsTimeout = isTimeout;

    /// <summary>The time allowed ran out, the body's included.</summary>
    public bool IsTimeout { get; }
}
