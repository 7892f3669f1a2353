namespace BatchCalls;

/// <summary>The provider refused a request, or failed to serve it: it answered with another status than success.</summary>
public sealed class ApiException : BatchCallsException
{
    internal ApiException(string message, ExchangeFacts facts, Generated.Http.ProviderError said, object? error, string responseBody)
        : base(message, facts)
    {
        ProviderCode = said.Code;
        ProviderMessage = said.Message;
        Error = error;
        ResponseBody = responseBody;
    }

    /// <summary>The provider's own code for the error, at most 200 characters. Null when it gave none.</summary>
    public string? ProviderCode { get; }

    /// <summary>The provider's own words, at most 200 characters, with long runs of digits masked. Null when it gave none.</summary>
    public string? ProviderMessage { get; }

    /// <summary>
    /// The generated error DTO of the status, such as <c>BatchCalls.Generated.Truedy.ErrorResponse</c>. Null when the document
    /// has none for the status or the body was not one.
    /// </summary>
    public object? Error { get; }

    /// <summary>The body as text. May hold personal data: not for logs.</summary>
    public string ResponseBody { get; }
}
