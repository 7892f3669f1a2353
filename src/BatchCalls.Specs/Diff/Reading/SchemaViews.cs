using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Reads schemas into <see cref="SchemaView"/>s, each once.</summary>
internal sealed class SchemaViews(OpenApiDocument document, SchemaSites sites)
{
    private readonly SchemaFlattener _flattener = new(document, new Warnings());
    private readonly UnionBranches _unions = new(sites);
    private readonly AllOfBases _bases = new(document);
    private readonly Dictionary<JObject, SchemaView> _views = new(ReferenceEqualityComparer.Instance);

    public SchemaView Of(SchemaSite site)
    {
        if (!_views.TryGetValue(site.Base, out var view))
        {
            view = sites.IsNothing(site) ? Nothing() : Read(site.Base);
            _views.Add(site.Base, view);
        }

        return view;
    }

    private SchemaView Read(JObject schema)
    {
        var flat = _flattener.Flatten(schema);
        var union = _unions.Of(flat);
        var values = SchemaValues.Of(flat) ?? union.Values;
        var (types, branches) = (TypesOf(flat, values), union.Branches);
        var beside = flat;
        if (types.Count > 1 && values is null && branches.Count == 0)
        {
            // Each branch says all that the schema says of its type; nothing is left beside them.
            branches = [.. types.Select(type => sites.Of(OneTypeOf(flat, type)))];
            beside = new FlatSchema(schema);
        }

        var kind = types switch
        {
            [var only] => only,
            _ when flat.Types is ["null"] || (values is { Count: 0 }) => "null",
            _ when branches.Count > 0 => "union",
            _ => "any",
        };
        var bases = _bases.Of(schema);
        return new SchemaView(
            kind,
            kind is "any" or "null" || flat.AllowsNull || union.AllowsNull || SchemaValues.HaveNull(flat),
            values,
            flat["format"]?.ToString(),
            PropertiesOf(beside),
            kind is "object" or "any" or "union" ? beside.Required : [],
            flat["items"] is JArray ? null : flat["items"],
            [.. flat["prefixItems"] as JArray ?? flat["items"] as JArray ?? []],
            beside["additionalProperties"] is JValue { Value: true } or JObject { Count: 0 }
                ? null
                : beside["additionalProperties"],
            SchemaBounds.Of(beside, kind),
            branches,
            bases);
    }

    private static SchemaView Nothing() => new(
        "nothing", false, null, null, new Dictionary<string, SchemaProperty>(), new HashSet<string>(), null, [], null,
        new Dictionary<string, JToken>(), [], new Dictionary<string, JObject>());

    private static List<string> TypesOf(FlatSchema flat, Dictionary<string, JToken>? values)
    {
        var stated = flat.TypesBesideNull.Distinct().ToList();
        if (stated.Contains("number"))
        {
            stated.Remove("integer");
        }

        if (stated.Count > 0 || flat.Types.Count > 0)
        {
            return stated;
        }

        // A schema that lists its properties means an object, whether it says so or not.
        return values is not null ? SchemaValues.TypesOf(values)
            : flat.Properties.Count > 0 || flat["additionalProperties"] is JObject ? ["object"]
            : flat["items"] is not null || flat["prefixItems"] is not null ? ["array"]
            : [];
    }

    private static JObject OneTypeOf(FlatSchema flat, string type)
    {
        var schema = new JObject(flat.Keywords.Select(keyword => new JProperty(keyword.Key, keyword.Value.DeepClone())))
        {
            ["type"] = type,
        };
        if (type == "object")
        {
            schema["properties"] = new JObject(flat.Properties.Select(p => new JProperty(p.Key, p.Value.DeepClone())));
            schema["required"] = new JArray(flat.Required);
        }

        return schema;
    }

    private static Dictionary<string, SchemaProperty> PropertiesOf(FlatSchema flat) => flat.Properties.ToDictionary(
        property => property.Key,
        property => new SchemaProperty(
            property.Value, flat.Required.Contains(property.Key), (JObject)property.Value.Parent!.Parent!.Parent!.Parent!));
}
