using System.Text.Json;
using BatchCalls.Sandbox.Rules;

namespace BatchCalls.Sandbox;

/// <summary>An operation of a provider's document.</summary>
public sealed class DocumentedOperation
{
    private readonly string[] _segments;
    private readonly JsonElement _operation;

    internal DocumentedOperation(ProviderDocument document, string method, string path, JsonElement item, JsonElement operation)
    {
        _segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        _operation = operation;
        Method = method;
        Path = path;
        Rules = new RequestRules(document, this, item, operation);
        Responses = operation.TryGetProperty("responses", out var responses)
            ? [.. responses.EnumerateObject().Select(response => DocumentedResponse.Of(document, response))]
            : [];
    }

    /// <summary>As in <c>GET</c>.</summary>
    public string Method { get; }

    /// <summary>As in the document, with its <c>{parameters}</c>.</summary>
    public string Path { get; }

    /// <summary>The document's own id, or method and path where it has none.</summary>
    public string Id => _operation.TryGetProperty("operationId", out var id) ? id.GetString()! : $"{Method} {Path}";

    /// <summary>What the document allows a request to be.</summary>
    public RequestRules Rules { get; }

    /// <summary>In the document's order.</summary>
    public IReadOnlyList<DocumentedResponse> Responses { get; }

    /// <summary>The examples of a status' JSON answer, in the document's order.</summary>
    public IReadOnlyList<JsonElement> ExamplesOf(string status) =>
        Responses.Where(response => response.Status == status).SelectMany(response => response.Examples).Select(example => example.Value).ToArray();

    internal int Parameters => _segments.Count(segment => segment.StartsWith('{'));

    /// <summary>Whether a path is this operation's, and nothing stands before it.</summary>
    public bool IsAt(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Matches(path) && path.Split('/', StringSplitOptions.RemoveEmptyEntries).Length == _segments.Length;
    }

    /// <summary>Whether a path ends as this operation's does. What comes before is the base address, which may be any.</summary>
    public bool Matches(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments.Length >= _segments.Length
            && segments[^_segments.Length..].Zip(_segments).All(pair => pair.Second.StartsWith('{') || pair.First == pair.Second);
    }
}
