using System.Net;
using System.Net.Http.Headers;

namespace BatchCalls.Generated;

/// <summary>A successful answer.</summary>
public class ApiResponse
{
    internal ApiResponse(HttpStatusCode statusCode, HttpResponseHeaders headers, string? requestId, int attempts)
    {
        StatusCode = statusCode;
        Headers = headers;
        RequestId = requestId;
        Attempts = attempts;
    }

    /// <summary>200 to 299.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>Names are compared without case.</summary>
    public HttpResponseHeaders Headers { get; }

    /// <summary>The provider's id of the request, from the <c>X-Request-ID</c> header. Null when it gave none.</summary>
    public string? RequestId { get; }

    /// <summary>How often the request was sent; 1 unless a handler of this library sent it again.</summary>
    public int Attempts { get; }
}
