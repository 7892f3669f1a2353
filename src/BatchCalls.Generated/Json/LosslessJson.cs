using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Generated.Json;

/// <summary>
/// JSON to <see cref="JToken"/> with nothing lost: every number keeps its text, nulls stay, and <c>$type</c> or <c>$ref</c>
/// are names like any other. Of twins, the last one counts.
/// </summary>
internal static class LosslessJson
{
    // Parsing takes time with the square of the length.
    private const int LongestParsedNumber = 100;

    /// <summary>Reads the value that the reader stands on and leaves it on the value's last token.</summary>
    public static JToken Read(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new JObject();
                while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
                {
                    var name = Text(ref json);
                    json.Read();
                    members[name] = Read(ref json);
                }

                return members;

            case JsonTokenType.StartArray:
                var items = new JArray();
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Read(ref json));
                }

                return items;

            case JsonTokenType.String:
                return ReadText(ref json);
            case JsonTokenType.Number:
                return ReadNumber(Encoding.ASCII.GetString(json.ValueSpan));
            case JsonTokenType.True:
                return new JValue(true);
            case JsonTokenType.False:
                return new JValue(false);
            default:
                return JValue.CreateNull();
        }
    }

    private static JToken ReadText(ref Utf8JsonReader json)
    {
        try
        {
            return new JValue(json.GetString());
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate or a stray byte: no .NET string says the same, so the text stays as it was written.
            return new JRaw($"\"{Encoding.UTF8.GetString(json.ValueSpan)}\"");
        }
    }

    internal static string Text(ref Utf8JsonReader json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(json.ValueSpan);
        }
    }

    // Newtonsoft writes a long, a BigInteger and a decimal with a fraction digit for digit; any other text stays raw.
    private static JValue ReadNumber(string text)
    {
        if (text.Length > LongestParsedNumber)
        {
            return new JRaw(text);
        }

        var culture = CultureInfo.InvariantCulture;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var whole) && whole.ToString(culture) == text)
        {
            return new JValue(whole);
        }

        if (BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var large) && large.ToString(culture) == text)
        {
            return new JValue(large);
        }

        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, culture, out var exact)
            && exact.ToString(culture) == text && text.Contains('.', StringComparison.Ordinal)
            ? new JValue(exact)
            : new JRaw(text);
    }
}
