using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Reads <c>anyOf</c> and <c>oneOf</c> into the values or the schemas between which they leave the choice.</summary>
internal sealed class UnionBranches(SchemaSites sites)
{
    public (IReadOnlyList<SchemaSite> Branches, Dictionary<string, JToken>? Values, bool AllowsNull) Of(FlatSchema flat)
    {
        var (branches, constants) = (new List<SchemaSite>(), new Dictionary<string, JToken>());
        var allowsNull = Collect([flat["anyOf"], flat["oneOf"]], branches, []);
        if (branches.Count > 1 && branches.All(branch => IsConstant(branch.Base)))
        {
            foreach (var branch in branches)
            {
                constants[SchemaValues.TextOf(branch.Base["const"]!)] = branch.Base["const"]!;
            }

            return ([], constants, allowsNull);
        }

        return (branches, null, allowsNull);
    }

    private static bool IsConstant(JObject schema) => schema["const"] is { Type: JTokenType.String };

    // A union in a union is the union of both.
    private bool Collect(IEnumerable<JToken?> unions, List<SchemaSite> found, HashSet<JObject> open)
    {
        var allowsNull = false;
        foreach (var branch in unions.OfType<JArray>().SelectMany(union => union))
        {
            if (sites.IsNull(branch))
            {
                allowsNull = true;
                continue;
            }

            var site = sites.Of(branch);
            allowsNull |= site.AllowsNull;
            if (IsUnionAlone(site.Base) && open.Add(site.Base))
            {
                allowsNull |= Collect([site.Base["anyOf"], site.Base["oneOf"]], found, open);
                open.Remove(site.Base);
            }
            else if (IsNullableScalar(site))
            {
                allowsNull = true;
                found.Add(WithoutNull(site));
            }
            else
            {
                found.Add(site.Bare());
            }
        }

        return allowsNull;
    }

    // Not what names null as a value, or has parts that others may refer to.
    private static bool IsNullableScalar(SchemaSite site) =>
        (site.Base.IsTrueAt("nullable") || TypesOf(site.Base).Contains("null"))
        && TypesBesideNull(site.Base) is ["string" or "integer" or "number" or "boolean"]
        && !site.Base.Properties().Any(property => property.Name is "enum" or "const" or "allOf" or "anyOf" or "oneOf" or "$ref");

    // Null in one branch is null in the union, as if it had a branch of its own.
    private static SchemaSite WithoutNull(SchemaSite site)
    {
        var branch = (JObject)site.Base.DeepClone();
        branch.Remove("nullable");
        branch["type"] = TypesBesideNull(site.Base)[0];
        return site.Bare() with { Base = branch };
    }

    private static List<string> TypesBesideNull(JObject schema) => [.. TypesOf(schema).Where(type => type != "null")];

    private static IEnumerable<string> TypesOf(JObject schema) => schema["type"] switch
    {
        JArray types => types.Select(type => type.ToString()),
        { } type => [type.ToString()],
        null => [],
    };

    private static bool IsUnionAlone(JObject schema) =>
        (schema["anyOf"] ?? schema["oneOf"]) is JArray
        && schema.Properties().All(p => p.Name is "anyOf" or "oneOf" || SchemaKeywords.IsAnnotation(p.Name));
}
