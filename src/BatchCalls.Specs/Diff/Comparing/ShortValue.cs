using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

internal static class ShortValue
{
    /// <summary>Characters of JSON that a reader of a list of changes takes in at a glance.</summary>
    public const int Limit = 200;

    // What stands before the difference, so that it can be found.
    private const int Context = 40;

    /// <summary>Both values as a reader can tell them apart: where they differ late, they are shown from there.</summary>
    public static Sides<JToken?> Of(JToken? old, JToken? @new)
    {
        var (before, after) = (Text(old), Text(@new));
        var start = before is null || after is null ? 0 : Start(before, after);
        return new(Of(old, before, start), Of(@new, after, start));
    }

    public static string? Json(JToken? value) => value?.ToString(Formatting.None);

    // A text that is null became a token on its way here.
    private static string? Text(JToken? value) => value switch
    {
        null or JValue { Value: null } => null,
        JContainer => CanonicalJson.Of(value),
        _ => SchemaValues.TextOf(value),
    };

    private static int Start(string before, string after)
    {
        var same = before.AsSpan().CommonPrefixLength(after);
        return same < Limit - Context ? 0 : same - Context;
    }

    /// <returns>The value itself, null for none, or a part of its text with ellipses where it goes on.</returns>
    private static JToken? Of(JToken? value, string? text, int start)
    {
        if (text is null || text.Length <= Limit)
        {
            return text is null ? null : value!.DeepClone();
        }

        // Half of a surrogate pair is no text.
        var first = start > 0 && char.IsLowSurrogate(text[start]) ? start + 1 : start;
        var length = Math.Min(text.Length - first, Limit - (start > 0 ? 2 : 1));
        var isCut = first + length < text.Length;
        length -= isCut && char.IsHighSurrogate(text[first + length - 1]) ? 1 : 0;
        return new JValue($"{(start > 0 ? "…" : string.Empty)}{text.AsSpan(first, length)}{(isCut ? "…" : string.Empty)}");
    }
}
