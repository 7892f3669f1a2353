using System.Net;
using System.Text;

namespace BatchCalls.Tests.Scripted;

/// <summary>What a scripted provider says.</summary>
internal sealed record ScriptedAnswer(HttpStatusCode Status, string Body, string ContentType = "application/json")
{
    public Uri? Location { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public static implicit operator ScriptedAnswer(string json) => new(HttpStatusCode.OK, json);

    public HttpResponseMessage ToResponse()
    {
        var response = new HttpResponseMessage(Status) { Content = new StringContent(Body, Encoding.UTF8, ContentType) };
        response.Headers.Location = Location;
        foreach (var (name, value) in Headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }
}
