using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>The values of <c>enum</c> and <c>const</c>.</summary>
internal static class SchemaValues
{
    /// <returns>By a text that is the same for equal values; null if any value goes.</returns>
    public static Dictionary<string, JToken>? Of(FlatSchema flat)
    {
        if (All(flat) is not { } all)
        {
            return null;
        }

        var values = all.Where(value => value.Type != JTokenType.Null).ToList();
        return ByKey(values, AreTexts(values));
    }

    /// <param name="areTexts">Whether texts are all that there is. Beside others a text needs its quotes: "1" is not 1.</param>
    public static Dictionary<string, JToken> ByKey(IEnumerable<JToken> values, bool areTexts)
    {
        Func<JToken, string> key = areTexts ? TextOf : value => CanonicalJson.Of(value)!;
        return values.DistinctBy(key).ToDictionary(key);
    }

    public static bool AreTexts(IEnumerable<JToken> values) => values.All(value => value.Type == JTokenType.String);

    public static bool HaveNull(FlatSchema flat) => All(flat)?.Exists(value => value.Type == JTokenType.Null) ?? false;

    public static List<string> TypesOf(Dictionary<string, JToken> values)
    {
        var types = values.Values.Select(TypeOf).Distinct().ToList();
        return types.Count == 2 && types.Contains("integer") && types.Contains("number") ? ["number"] : types;
    }

    /// <summary>A text that stands for the value: of a string the string itself, of others their JSON as written.</summary>
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
        _ => ExactNumber.Of(value) is { IsInteger: true } ? "integer" : "number",
    };
}
