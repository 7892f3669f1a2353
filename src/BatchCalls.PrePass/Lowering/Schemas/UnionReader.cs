using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>
/// Reads <c>anyOf</c> and <c>oneOf</c>: what all variants have in common in C#, often no more than that they are JSON.
/// </summary>
internal sealed class UnionReader(SpecDocument document, SchemaReader schemas, EnumReader enums)
{
    public SchemaUse Read(FlatSchema flat, string? name)
    {
        if (flat["anyOf"] is not null && flat["oneOf"] is not null)
        {
            return SchemaUse.Any;
        }

        var token = flat["anyOf"] ?? flat["oneOf"]!;
        var branches = token as JArray ?? throw document.Unexpected(token, "an array of schemas");
        if (Constants(branches) is { } constants)
        {
            return new SchemaUse(enums.Enum(flat.Source, name, constants));
        }

        var uses = branches.Select(branch => schemas.Read(branch, branches.Count(b => !IsNull(b)) == 1 ? name : null)).ToList();
        var variants = uses.Where(use => use.Type != SpecialType.Null && use.Type != SpecialType.Never).ToList();
        var type = Combine([.. variants.Select(use => use.Type).Distinct()]);
        return type switch
        {
            SpecialType => uses.Count > 0 && variants.Count == 0 ? uses[0] : SchemaUse.Any,
            _ => new SchemaUse(
                type,
                uses.Any(use => use.IsNullable),
                variants.Count == 1 && type is not NamedType ? variants[0].Description : null),
        };
    }

    private static SchemaType Combine(List<SchemaType> types) => types switch
    {
        [var only] => only,
        [] => SpecialType.Any,
        _ when types.All(IsText) => ScalarType.String,
        _ when types.All(type => type is ScalarType { JsonType: "integer" }) => ScalarType.Int64,
        _ when types.Contains(ScalarType.Double) && types.All(IsNumber) => ScalarType.Double,
        _ when types.All(IsNumber) => ScalarType.Decimal,
        _ => SpecialType.Any,
    };

    private static bool IsText(SchemaType type) => type is EnumType or ScalarType { JsonType: "string" };

    private static bool IsNumber(SchemaType type) => type is ScalarType { JsonType: "integer" or "number" };

    private static bool IsNull(JToken branch) => branch is JObject map && map["type"]?.ToString() == "null";

    /// <summary>JSON Schema's way to describe each value of an enum: a union of string constants.</summary>
    private static List<JToken>? Constants(JArray branches)
    {
        var constants = branches.OfType<JObject>().Select(branch => branch["const"]).OfType<JValue>();
        List<JToken> found = [.. constants.Where(constant => constant.Type == JTokenType.String)];
        return found.Count == branches.Count && found.Count > 1 ? found : null;
    }
}
