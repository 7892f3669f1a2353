using System.Text.Json;

namespace BatchCalls.Sandbox;

/// <summary>A response of an operation, as far as it is JSON.</summary>
/// <param name="Status">As in the document: <c>200</c>, <c>4XX</c> or <c>default</c>.</param>
/// <param name="Schema">Of its body, references and all; null when the document has none for JSON.</param>
/// <param name="Examples">In the document's order. A single, unnamed one is called <c>example</c>.</param>
public sealed record DocumentedResponse(
    string Status,
    JsonElement? Schema,
    IReadOnlyList<(string Name, JsonElement Value)> Examples)
{
    internal static DocumentedResponse Of(ProviderDocument document, JsonProperty response)
    {
        if (!document.Resolve(response.Value).TryGetProperty("content", out var content)
            || !content.TryGetProperty("application/json", out var json))
        {
            return new DocumentedResponse(response.Name, null, []);
        }

        return new DocumentedResponse(
            response.Name,
            json.TryGetProperty("schema", out var schema) ? schema : null,
            json.TryGetProperty("example", out var example) ? [("example", example)]
                : json.TryGetProperty("examples", out var examples)
                    ? [.. examples.EnumerateObject()
                        .Select(named => (named.Name, document.Resolve(named.Value).GetProperty("value")))]
                    : []);
    }
}
