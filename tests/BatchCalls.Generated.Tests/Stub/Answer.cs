using System.Net;
using System.Text;

namespace BatchCalls.Generated.Tests.Stub;

/// <summary>What a server sends back.</summary>
internal sealed record Answer(byte[] Body)
{
    public int Status { get; init; } = 200;

    /// <summary>Null when the server does not say.</summary>
    public string? ContentType { get; init; } = "application/json";

    public string? ContentEncoding { get; init; }

    public string? RequestId { get; init; }

    public string? RetryAfter { get; init; }

    public static Answer Json(string text) => new(Encoding.UTF8.GetBytes(text));

    public static Answer Html(string text, int status = 200) =>
        new(Encoding.UTF8.GetBytes(text)) { Status = status, ContentType = "text/html; charset=utf-8" };

    public HttpResponseMessage ToResponse()
    {
        var response = new HttpResponseMessage((HttpStatusCode)Status) { Content = new ByteArrayContent(Body) };
        if (ContentType is not null)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        if (ContentEncoding is not null)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Encoding", ContentEncoding);
        }

        if (RetryAfter is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", RetryAfter);
        }

        if (RequestId is not null)
        {
            response.Headers.TryAddWithoutValidation("X-Request-ID", RequestId);
        }

        return response;
    }
}
