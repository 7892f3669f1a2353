using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

internal static class TokenExtensions
{
    /// <summary>The token's JSON kind for a message: <c>an object</c>, <c>the string 'x'</c>.</summary>
    public static string KindName(this JToken token) => token.Type switch
    {
        JTokenType.Object => "an object",
        JTokenType.Array => "an array",
        JTokenType.String => $"the string '{Shorten(token.Value<string>()!)}'",
        JTokenType.Boolean => token.Value<bool>() ? "true" : "false",
        JTokenType.Null => "null",
        _ => $"the number {token}",
    };

    public static string? StringAt(this JObject map, string key) =>
        map[key] is { Type: JTokenType.String } text ? text.Value<string>() : null;

    public static bool IsTrueAt(this JObject map, string key) =>
        map[key] is { Type: JTokenType.Boolean } flag && flag.Value<bool>();

    /// <summary>The properties that are neither known nor extensions.</summary>
    public static IEnumerable<JProperty> KeysBeside(this JObject map, string[] known) =>
        map.Properties().Where(p => !known.Contains(p.Name) && !p.Name.StartsWith("x-", StringComparison.Ordinal));

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
