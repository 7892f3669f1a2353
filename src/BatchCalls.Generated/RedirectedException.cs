namespace BatchCalls;

/// <summary>3xx: the provider sends the request elsewhere. It is not followed, since it could carry the key to another host.</summary>
public sealed class RedirectedException : ApiException
{
    internal RedirectedException(string message, ExchangeFacts facts, object? error, string responseBody, string? targetHost)
        : base(message, facts, error, responseBody) => TargetHost = targetHost;

    /// <summary>Where it was sent. Null when that was no full address.</summary>
    public string? TargetHost { get; }
}
