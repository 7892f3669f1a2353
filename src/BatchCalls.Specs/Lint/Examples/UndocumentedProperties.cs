using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Lint;

/// <summary>
/// Properties that an example shows and no schema names. JSON Schema allows them, since objects are open unless they say
/// otherwise; yet whoever reads the answers by the schema misses them.
/// </summary>
internal sealed class UndocumentedProperties(OpenApiDocument document)
{
    // What flattening would warn of is told when the document is lowered.
    private readonly SchemaFlattener _flattener = new(document, new Warnings());
    private readonly List<Discrepancy> _found = [];

    /// <summary>Each property of a schema once, however many examples show it.</summary>
    public IReadOnlyList<Discrepancy> Found => _found;

    public void Add(DocumentedExample example) => Visit(example.Value, [example.Schema]);

    private void Visit(JToken value, IReadOnlyList<JToken> schemas)
    {
        var known = Objects(schemas).ToList();
        switch (value)
        {
            case JObject map when known.Count > 0:
                foreach (var property in map.Properties())
                {
                    Visit(property, known);
                }

                break;
            case JArray list when known.Count > 0:
                var items = known.SelectMany(schema => Variants(schema)).Select(flat => flat["items"]).OfType<JToken>().ToList();
                foreach (var item in list)
                {
                    Visit(item, items);
                }

                break;
        }
    }

    private void Visit(JProperty property, List<JObject> schemas)
    {
        var variants = schemas.SelectMany(schema => Variants(schema)).ToList();
        var named = variants.Select(flat => flat.Properties.GetValueOrDefault(property.Name)).OfType<JToken>().ToList();
        var others = variants.Select(flat => flat["additionalProperties"]).OfType<JObject>();
        if (named.Count > 0)
        {
            Visit(property.Value, named);
        }
        else if (variants.Exists(IsOpen))
        {
            Visit(property.Value, [.. others]);
        }
        else
        {
            Report(property, schemas[0]);
        }
    }

    /// <summary>The schema itself and all branches of its unions, to any depth.</summary>
    private List<FlatSchema> Variants(JObject schema)
    {
        var open = new Queue<JObject>([schema]);
        var seen = new HashSet<JToken>(ReferenceEqualityComparer.Instance);
        var found = new List<FlatSchema>();
        while (open.TryDequeue(out var next))
        {
            var target = document.References.Resolve(next);
            if (seen.Add(target))
            {
                var flat = _flattener.Flatten(next);
                found.Add(flat);
                foreach (var branch in Objects(Branches(flat)))
                {
                    open.Enqueue(branch);
                }
            }
        }

        return found;
    }

    // What is true or false, here or behind references, names nothing.
    private IEnumerable<JObject> Objects(IEnumerable<JToken> schemas) =>
        schemas.OfType<JObject>().Where(schema => document.References.Follow(schema) is not { Type: JTokenType.Boolean });

    private static IEnumerable<JToken> Branches(FlatSchema flat) =>
        (flat["anyOf"] as JArray ?? []).Concat(flat["oneOf"] as JArray ?? []);

    /// <summary>Whether the schema speaks of properties that it doesn't name; if it forbids them, its keyword tells.</summary>
    private static bool IsOpen(FlatSchema flat) =>
        flat["additionalProperties"] is not null || flat["patternProperties"] is not null
        || flat["unevaluatedProperties"] is not null
        || (flat.Properties.Count == 0 && !Branches(flat).Any() && (flat.Types.Count == 0 || flat.Types.Contains("object")));

    private void Report(JProperty property, JObject schema)
    {
        var lacking = $"{JsonPointer.Of(Owner(schema))[1..]}/properties/{JsonPointer.Escape(property.Name)}";
        if (!_found.Exists(known => known.NodePointer == lacking))
        {
            var place = document.Source.At(property.Value, SpecCode.NewDiscrepancy, string.Empty).Position;
            const string Reason = "is shown by an example and named by no schema";
            _found.Add(new Discrepancy(lacking, Discrepancy.Undocumented, Reason, place));
        }
    }

    /// <summary>Where the property would be documented: behind references, and behind a union with null.</summary>
    private JObject Owner(JObject schema)
    {
        var target = document.References.Resolve(schema);
        var branches = Objects(Branches(_flattener.Flatten(target))).Where(b => b.StringAt("type") != "null").ToList();
        return branches is [var only] ? Owner(only) : target;
    }
}
