using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>The values of <c>enum</c> and <c>const</c>.</summary>
internal static class SchemaValues
{
    public static Dictionary<string, JToken>? Of(FlatSchema flat) => All(flat) is { } all
        ? all.Where(value => value.Type != JTokenType.Null).DistinctBy(TextOf).ToDictionary(TextOf)
        : null;

    public static bool HaveNull(FlatSchema flat) => All(flat)?.Exists(value => value.Type == JTokenType.Null) ?? false;

    public static List<string> TypesOf(Dictionary<string, JToken> values)
    {
        var types = values.Values.Select(TypeOf).Distinct().ToList();
        return types.Count == 2 && types.Contains("integer") && types.Contains("number") ? ["number"] : types;
    }

    /// <summary>A text that stands for the value: of a string the string itself, of others their JSON.</summary>
    public static string TextOf(JToken value) =>
        value.Type == JTokenType.String ? value.Value<string>()! : value.ToString(Formatting.None);

    private static List<JToken>? All(FlatSchema flat) =>
        flat["const"] is { } constant ? [constant] : flat["enum"] is JArray values ? [.. values] : null;

    private static string TypeOf(JToken value) => value.Type switch
    {
        JTokenType.String => "string",
        JTokenType.Boolean => "boolean",
        JTokenType.Integer => "integer",
        JTokenType.Object => "object",
        JTokenType.Array => "array",
        _ => "number",
    };
}
