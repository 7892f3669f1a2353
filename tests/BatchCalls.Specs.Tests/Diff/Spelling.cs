using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Tests.Diff;

/// <summary>One document, written down in other ways.</summary>
internal static class Spelling
{
    /// <param name="yaml">The text of the document's own file.</param>
    public static string Rewrite(string spelling, JObject root, string yaml) => spelling switch
    {
        "json" => root.ToString(),
        "crlf" => "\uFEFF" + yaml.ReplaceLineEndings("\r\n"),
        "reversed" => Reversed(root).ToString(),
        "anchors" => Anchored(root),
        _ => throw new ArgumentException($"Unknown spelling '{spelling}'. Valid values: json, crlf, reversed, anchors."),
    };

    /// <summary>All keys in the opposite order, and the lists that have no order as well.</summary>
    public static JToken Reversed(JToken token) => token switch
    {
        JObject map => new JObject(map.Properties().Reverse().Select(p => new JProperty(p.Name, Reversed(p.Value)))),
        JArray list when HasNoOrder(list) => new JArray(list.Reverse().Select(Reversed)),
        JArray list => new JArray(list.Select(Reversed)),
        _ => token.DeepClone(),
    };

    private static bool HasNoOrder(JArray list) =>
        (list.Parent as JProperty)?.Name
            is "enum" or "required" or "tags" or "security" or "parameters" or "anyOf" or "oneOf" or "type";

    // Flow style is JSON's; the comment makes it YAML.
    private static string Anchored(JObject root)
    {
        const string Repeated = """{"$ref":"#/components/schemas/ErrorResponse"}""";
        var text = root.ToString(Formatting.None);
        var first = text.IndexOf(Repeated, StringComparison.Ordinal);
        var rest = new StringBuilder(text[(first + Repeated.Length)..]).Replace(Repeated, "*error ").ToString();
        return $"# YAML\n{text[..first]}&error {Repeated}{rest}";
    }
}
