using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

internal static class ShortValue
{
    /// <summary>Characters of JSON that a reader of a list of changes takes in at a glance.</summary>
    public const int Limit = 200;

    /// <returns>The value itself, or the beginning of its text with an ellipsis.</returns>
    public static JToken? Of(JToken? value)
    {
        // A text that is null became a token on its way here.
        if (value is null or JValue { Value: null })
        {
            return null;
        }

        var text = SchemaValues.TextOf(value);
        if (text.Length <= Limit)
        {
            return value.DeepClone();
        }

        // Half of a surrogate pair is no text.
        var length = char.IsHighSurrogate(text[Limit - 2]) ? Limit - 2 : Limit - 1;
        return new JValue(text[..length] + "…");
    }

    public static string? Json(JToken? value) => value?.ToString(Formatting.None);
}
