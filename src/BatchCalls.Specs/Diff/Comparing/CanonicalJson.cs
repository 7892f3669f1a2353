using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>JSON as a text that is the same for equal values: 5.0 and 5 are one number, wherever they stand.</summary>
internal static class CanonicalJson
{
    // The keys are sorted: the trees are those of an ordered document.
    public static string? Of(JToken? token) => token switch
    {
        null => null,
        JObject map => $"{{{string.Join(',', map.Properties().Select(p => JsonConvert.ToString(p.Name) + ":" + Of(p.Value)))}}}",
        JArray list => $"[{string.Join(',', list.Select(Of))}]",
        _ => ExactNumber.Of(token)?.ToString() ?? token.ToString(Formatting.None),
    };
}
