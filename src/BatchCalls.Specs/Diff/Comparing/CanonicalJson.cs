using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>JSON as a text that is the same for equal values.</summary>
internal static class CanonicalJson
{
    // The keys are sorted: the trees are those of an ordered document. 5.0 and 5 are one number.
    public static string? Of(JToken? token) => token switch
    {
        null => null,
        JValue when SchemaBounds.Number(token) is { } number => (number / 1.0000000000000000000000000000m).ToString(
            System.Globalization.CultureInfo.InvariantCulture),
        _ => token.ToString(Formatting.None),
    };
}
