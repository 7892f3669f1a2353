namespace BatchCalls;

/// <summary>
/// The provider refused a request, or failed to serve it: it answered with another status than success. What can be acted upon
/// has a type of its own.
/// </summary>
public class ApiException : BatchCallsException
{
    internal ApiException(string message, ExchangeFacts facts, object? error, string responseBody)
        : base(message, facts)
    {
        Error = error;
        ResponseBody = responseBody;
    }

    /// <summary>
    /// The generated error DTO of the status, such as <c>BatchCalls.Generated.Truedy.ErrorResponse</c>. Null when the document
    /// has none for the status or the body was not one.
    /// </summary>
    public object? Error { get; }

    /// <summary>The body as text. May hold personal data: not for logs.</summary>
    public string ResponseBody { get; }
}
