using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Unwraps what only leads to a schema, so that all spellings of one schema lead to one base.</summary>
internal sealed class SchemaSites(OpenApiDocument document)
{
    private static readonly string[] Combining = ["allOf", "anyOf", "oneOf"];

    private readonly JObject _anything = [];
    private readonly JObject _nothing = new(new JProperty("not", new JObject()));

    public SchemaSite Anything => new(_anything, null, false, new Dictionary<string, JToken>());

    /// <summary>What stands where no schema can be: the schema <c>false</c>.</summary>
    public bool IsNothing(SchemaSite site) => site.Base == _nothing;

    public SchemaSite Of(JToken? schema)
    {
        var notes = new Dictionary<string, JToken>();
        var seen = new HashSet<JObject>(ReferenceEqualityComparer.Instance);
        var (node, target, allowsNull) = (Object(schema), default(string), false);
        while (seen.Add(node) && Inner(node) is var (inner, isNullUnion))
        {
            allowsNull |= isNullUnion || node.IsTrueAt("nullable");
            foreach (var (keyword, note) in node)
            {
                if (SchemaKeywords.IsAnnotation(keyword) && keyword != "nullable")
                {
                    notes.TryAdd(keyword, note!);
                }
            }

            target = node.StringAt("$ref")?[1..] ?? target;
            node = Object(inner);
        }

        return new SchemaSite(node, target, allowsNull, notes);
    }

    /// <summary>Whether nothing but null is allowed, here or where references and single branches lead.</summary>
    public bool IsNull(JToken schema)
    {
        var seen = new HashSet<JToken>(ReferenceEqualityComparer.Instance);
        for (var node = schema; node is JObject map && seen.Add(map); node = Only(map))
        {
            if (SaysNull(map))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SaysNull(JObject map) => (map["type"], map["enum"], map["const"]) switch
    {
        ({ Type: JTokenType.String } type, _, _) => type.Value<string>() == "null",
        (JArray { Count: 1 } types, _, _) => types[0].ToString() == "null",
        (_, JArray { Count: > 0 } values, _) => values.All(value => value.Type == JTokenType.Null),
        (_, _, { Type: JTokenType.Null }) => true,
        _ => false,
    };

    // What a schema leads to that says nothing itself.
    private JToken? Only(JObject map)
    {
        if (map.ContainsKey("$ref"))
        {
            return SaysNothingBeside(map, "$ref") ? document.References.Target(map) : null;
        }

        return Combining
            .Where(keyword => map[keyword] is JArray { Count: 1 } && SaysNothingBeside(map, keyword))
            .Select(keyword => map[keyword]![0]).FirstOrDefault();
    }

    private JObject Object(JToken? schema) => schema switch
    {
        null => _anything,
        { Type: JTokenType.Boolean } => schema.Value<bool>() ? _anything : _nothing,
        _ => document.Source.Object(schema),
    };

    private (JToken Schema, bool IsNullUnion)? Inner(JObject node)
    {
        // In 3.0 whatever stands beside a reference counts for nothing.
        if (node.ContainsKey("$ref"))
        {
            return document.IsVersion30 || SaysNothingBeside(node, "$ref") ? (document.References.Target(node), false) : null;
        }

        if (node["allOf"] is JArray all && SaysNothingBeside(node, "allOf"))
        {
            var speaking = all.Where(branch => branch is not JObject map || !SaysNothingBeside(map, string.Empty)).ToList();
            return speaking is [var only] ? (only, false) : all.Count == 1 ? (all[0], false) : null;
        }

        foreach (var keyword in new[] { "anyOf", "oneOf" })
        {
            if (node[keyword] is JArray union && SaysNothingBeside(node, keyword))
            {
                var others = union.Where(branch => !IsNull(branch)).ToList();
                return others is [var only] ? (only, union.Count > 1) : null;
            }
        }

        return null;
    }

    private static bool SaysNothingBeside(JObject node, string keyword) =>
        node.Properties().All(property => property.Name == keyword || SchemaKeywords.IsAnnotation(property.Name));
}
