using System.Net;

namespace BatchCalls;

/// <summary>
/// What every failure of a request has in common. Messages name the provider, the operation, the HTTP status, the request id
/// and what to do; they hold no key, no body and no telephone number.
/// </summary>
public abstract class BatchCallsException : Exception
{
    private protected BatchCallsException(string message, ExchangeFacts facts, Exception? innerException = null)
        : base(message, innerException)
    {
        Facts = facts;
        Provider = facts.Provider;
        Operation = facts.Operation;
        StatusCode = facts.StatusCode;
        RequestId = facts.RequestId;
        ProviderCode = facts.ProviderCode;
        ProviderMessage = facts.ProviderMessage;
        RetryAfter = facts.RetryAfter;
        Attempts = facts.Attempts;
    }

    internal ExchangeFacts Facts { get; }

    /// <summary>As in <c>truedy</c>.</summary>
    public string Provider { get; }

    /// <summary>The operation id in the provider's document.</summary>
    public string Operation { get; }

    /// <summary>Null when no answer came.</summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>The provider's id of the request, to quote to its support. Null when it gave none.</summary>
    public string? RequestId { get; }

    /// <summary>The provider's own code for the error, at most 200 characters. Null when it gave none.</summary>
    public string? ProviderCode { get; }

    /// <summary>The provider's own words, at most 200 characters, with long runs of digits masked. Null when it gave none.</summary>
    public string? ProviderMessage { get; }

    /// <summary>How long the provider says to wait before the next request. Null when it doesn't.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>How often the request was sent.</summary>
    public int Attempts { get; }
}
