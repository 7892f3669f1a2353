using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Lint;

/// <summary>Values as the validator takes them. A number keeps all its digits.</summary>
internal static class JsonValues
{
    public static JsonNode? ToNode(this JToken token) => token switch
    {
        JObject map => new JsonObject(map.Properties().Select(p => KeyValuePair.Create(p.Name, p.Value.ToNode()))),
        JArray list => new JsonArray([.. list.Select(item => item.ToNode())]),
        { Type: JTokenType.String } => JsonValue.Create(token.Value<string>()),
        { Type: JTokenType.Boolean } => JsonValue.Create(token.Value<bool>()),
        { Type: JTokenType.Null } => null,
        _ => JsonNode.Parse(string.Create(CultureInfo.InvariantCulture, $"{token}")),
    };

    /// <returns>Null if the value is not a number.</returns>
    public static ExactNumber? Number(this JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.Number ? ExactNumber.Of(value.ToJsonString()) : null;

    /// <returns>Null if the value is not a string.</returns>
    public static string? Text(this JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>The same text for equal values, however their numbers are spelled and their properties ordered.</summary>
    public static string Canonical(this JsonNode? value) => value switch
    {
        null => "null",
        JsonObject map => $"{{{string.Join(',', map.OrderBy(p => p.Key, StringComparer.Ordinal).Select(Canonical))}}}",
        JsonArray list => $"[{string.Join(',', list.Select(Canonical))}]",
        _ => value.Number()?.ToString() ?? value.ToJsonString(),
    };

    private static string Canonical(KeyValuePair<string, JsonNode?> property) =>
        $"{JsonValue.Create(property.Key).ToJsonString()}:{property.Value.Canonical()}";
}
