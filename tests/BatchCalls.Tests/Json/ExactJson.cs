using System.Text.Json;
using System.Text.Json.Nodes;

namespace BatchCalls.Tests.Json;

/// <summary>JSON in one form, so that texts are equal when they are the same JSON with the same number texts.</summary>
internal static class ExactJson
{
    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }

    public static string Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', element.EnumerateObject()
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => $"{JsonValue.Create(property.Name).ToJsonString()}:{Of(property.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', element.EnumerateArray().Select(Of))}]",
        JsonValueKind.String => JsonValue.Create(element.GetString()!).ToJsonString(),
        _ => element.GetRawText(),
    };
}
