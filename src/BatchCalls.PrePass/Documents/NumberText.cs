using System.Globalization;
using System.Numerics;
using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>Numbers whose text comes out as it went in: <c>147.50</c> says more than 147.5.</summary>
internal static class NumberText
{
    /// <param name="text">A JSON number.</param>
    public static JValue ToToken(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            && integer.ToString(CultureInfo.InvariantCulture) == text)
        {
            return new JValue(integer);
        }

        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var fraction)
            && text.Contains('.', StringComparison.Ordinal)
            && fraction.ToString(CultureInfo.InvariantCulture) == text)
        {
            return new JValue(fraction);
        }

        return BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var big)
            && big.ToString(CultureInfo.InvariantCulture) == text
                ? new JValue(big)
                : new JRaw(text);
    }

    public static bool IsInteger(JToken token) => token.Type == JTokenType.Integer;

    public static bool IsNumber(JToken token) => token.Type is JTokenType.Integer or JTokenType.Float or JTokenType.Raw;
}
