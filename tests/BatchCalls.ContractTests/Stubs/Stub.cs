using System.Net;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.ContractTests.Stubs;

/// <summary>A response, and which of the requests that the document allows it is for.</summary>
/// <param name="Body">Null for a response without a body.</param>
/// <param name="Documented">The documented response that it is, such as <c>200 first-page</c>.</param>
internal sealed record Stub(int Status, IReadOnlyDictionary<string, string> Headers, string? Body, string Documented)
{
    /// <summary>
    /// Query parameters that must have just this value; null for absent. The others may have any value that the document allows.
    /// </summary>
    public IReadOnlyDictionary<string, string?> Query { get; init; } = new Dictionary<string, string?>();

    public static Stub Json(int status, string json) => Of(new ScriptedAnswer((HttpStatusCode)status, json));

    public static Stub Of(DocumentedAnswer answer) => answer.Body is null
        ? new Stub(answer.Status, new Dictionary<string, string>(), Body: null, answer.ToString())
        : Json(answer.Status, answer.Body) with { Documented = answer.ToString() };

    public static Stub Of(ScriptedAnswer answer) => new(
        (int)answer.Status,
        new Dictionary<string, string>(answer.Headers) { ["Content-Type"] = answer.ContentType },
        answer.Body,
        $"{(int)answer.Status}");

    public Stub WithHeader(string name, string value) =>
        this with { Headers = new Dictionary<string, string>(Headers) { [name] = value } };

    public Stub Asked(string parameter, string? value) =>
        this with { Query = new Dictionary<string, string?>(Query) { [parameter] = value } };
}
