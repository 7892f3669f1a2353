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
            else
            {
                found.Add(site.Bare());
            }
        }

        return allowsNull;
    }

    private static bool IsUnionAlone(JObject schema) =>
        (schema["anyOf"] ?? schema["oneOf"]) is JArray
        && schema.Properties().All(p => p.Name is "anyOf" or "oneOf" || SchemaKeywords.IsAnnotation(p.Name));
}
