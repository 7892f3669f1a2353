using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>What restricts a schema's values beside their type, in one spelling.</summary>
internal static class SchemaBounds
{
    private static readonly Dictionary<string, string[]> Own = new()
    {
        ["number"] = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
        ["string"] = ["minLength", "maxLength", "pattern"],
        ["array"] = ["minItems", "maxItems", "uniqueItems"],
        ["object"] = ["minProperties", "maxProperties"],
    };

    private static readonly HashSet<string> OfOneType = [.. Own.Values.SelectMany(keywords => keywords)];

    // What the view has by itself.
    private static readonly HashSet<string> Elsewhere =
    [
        "properties", "required", "type", "enum", "const", "format", "items", "prefixItems", "additionalProperties", "anyOf",
        "oneOf", "$ref", "exclusiveMinimum", "exclusiveMaximum", "minimum", "maximum", "$id", "$schema", "$anchor",
    ];

    public static Dictionary<string, JToken> Of(FlatSchema flat, string kind)
    {
        var bounds = new Dictionary<string, JToken>();
        if (kind is "integer" or "number" || IsOfAnyType(kind))
        {
            Add("minimum", Limit(flat, "minimum", "exclusiveMinimum", kind, 1), bounds);
            Add("maximum", Limit(flat, "maximum", "exclusiveMaximum", kind, -1), bounds);
        }

        foreach (var (keyword, value) in flat.Keywords)
        {
            if (!Elsewhere.Contains(keyword) && AppliesTo(keyword, kind) && !IsMetByAll(keyword, value))
            {
                bounds[keyword] = value;
            }
        }

        return bounds;
    }

    private static bool IsOfAnyType(string kind) => kind is "any" or "union";

    private static bool AppliesTo(string keyword, string kind) =>
        IsOfAnyType(kind) || !OfOneType.Contains(keyword)
        || Own.GetValueOrDefault(kind == "integer" ? "number" : kind, []).Contains(keyword);

    private static bool IsMetByAll(string keyword, JToken value) => keyword switch
    {
        "minLength" or "minItems" or "minProperties" =>
            ExactNumber.Of(value)?.ToString() == "0",
        "uniqueItems" => value is JValue { Value: false },
        _ => false,
    };

    private static void Add(string keyword, JToken? value, Dictionary<string, JToken> bounds)
    {
        if (value is not null)
        {
            bounds[keyword] = value;
        }
    }

    /// <returns>A number, or a text such as <c>&gt; 0</c> for one that is itself excluded.</returns>
    private static JToken? Limit(FlatSchema flat, string inclusive, string exclusive, string kind, int step)
    {
        var (closed, open) = (flat[inclusive], flat[exclusive]);
        if (open is JValue { Value: bool flag })
        {
            (closed, open) = (flag ? null : closed, flag ? closed : null);
        }

        var number = ExactNumber.Of(open);
        if (open is null || (number is not null && ExactNumber.Of(closed)?.CompareTo(number) * step > 0))
        {
            return closed;
        }

        return kind == "integer" && number?.Next(step) is { } next
            ? NumberText.ToToken(next.ToString())
            : new JValue($"{(step > 0 ? '>' : '<')} {number?.ToString() ?? SchemaValues.TextOf(open)}");
    }
}
