using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>Of a bound that two branches of an <c>allOf</c> state, the one that implies the other.</summary>
internal static class TighterBound
{
    /// <returns>The later one as well of what is no such bound, or no number.</returns>
    public static JToken Of(string keyword, JToken before, JToken now) => keyword switch
    {
        "minimum" or "exclusiveMinimum" or "minLength" or "minItems" or "minProperties" =>
            Order(before, now) > 0 ? before : now,
        "maximum" or "exclusiveMaximum" or "maxLength" or "maxItems" or "maxProperties" =>
            Order(before, now) < 0 ? before : now,
        "uniqueItems" => before is JValue { Value: true } ? before : now,
        _ => now,
    };

    private static int Order(JToken before, JToken now) =>
        ExactNumber.Of(before) is { } left && ExactNumber.Of(now) is { } right ? left.CompareTo(right) : 0;
}
