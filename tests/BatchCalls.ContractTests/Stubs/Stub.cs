using System.Net;
using System.Text.Json.Nodes;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.ContractTests.Stubs;

/// <summary>An answer of WireMock's, and which of the requests that the document allows it is for.</summary>
/// <param name="Response">WireMock's response definition.</param>
/// <param name="Documented">
/// The documented response that it is, such as <c>200 first-page</c>; null for a fault or a broken one.
/// </param>
internal sealed record Stub(JsonObject Response, string? Documented)
{
    /// <summary>
    /// Query parameters that must have just this value; null for absent. The others may have what the document allows.
    /// </summary>
    public IReadOnlyDictionary<string, string?> Query { get; init; } = new Dictionary<string, string?>();

    public static Stub Json(int status, string json) => Of(new ScriptedAnswer((HttpStatusCode)status, json), $"{status}");

    public static Stub Of(DocumentedAnswer answer) => answer.Body is null
        ? new Stub(new JsonObject { ["status"] = answer.Status }, answer.ToString())
        : Of(new ScriptedAnswer((HttpStatusCode)answer.Status, answer.Body), answer.ToString());

    public static Stub Of(ScriptedAnswer answer, string? documented = null)
    {
        var headers = new JsonObject { ["Content-Type"] = answer.ContentType };
        foreach (var (name, value) in answer.Headers)
        {
            headers[name] = value;
        }

        var response = new JsonObject { ["status"] = (int)answer.Status, ["headers"] = headers, ["body"] = answer.Body };
        return new Stub(response, documented ?? $"{(int)answer.Status}");
    }

    /// <param name="name">As WireMock calls it.</param>
    public static Stub Fault(string name) => new(new JsonObject { ["status"] = 200, ["fault"] = name }, Documented: null);

    /// <summary>The body comes bit by bit, over so much time: nobody reads the documented response that it would be.</summary>
    public Stub Dribbling(TimeSpan duration) => Changed(response => response["chunkedDribbleDelay"] = new JsonObject
    {
        ["numberOfChunks"] = 20,
        ["totalDuration"] = (int)duration.TotalMilliseconds,
    }) with { Documented = null };

    /// <summary>The body ends before the length that is announced.</summary>
    public Stub ShorterThan(int announced) => WithHeader("Content-Length", $"{announced}") with { Documented = null };

    public Stub WithHeader(string name, string value) => Changed(response => response["headers"]![name] = value);

    public Stub Asked(string parameter, string? value) =>
        this with { Query = new Dictionary<string, string?>(Query) { [parameter] = value } };

    private Stub Changed(Action<JsonObject> change)
    {
        var response = (JsonObject)Response.DeepClone();
        change(response);
        return this with { Response = response };
    }
}
