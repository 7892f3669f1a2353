using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>Merges <c>allOf</c> branches, through references, into one schema.</summary>
internal sealed class SchemaFlattener(OpenApiDocument document, Warnings warnings)
{
    private static readonly HashSet<string> JsonTypes = ["string", "number", "integer", "boolean", "array", "object", "null"];

    private readonly SpecDocument _source = document.Source;

    public FlatSchema Flatten(JObject schema)
    {
        var flat = new FlatSchema(schema);
        Add(schema, flat, new HashSet<JObject>(ReferenceEqualityComparer.Instance));
        return flat;
    }

    /// <summary>The only branch of a schema that says nothing itself: <c>allOf: [$ref]</c> with a description.</summary>
    public static JObject? SoleBranch(JObject schema)
    {
        if (schema["allOf"] is not JArray branches || SchemaKeywords.ShapesBesideReference(schema, "allOf"))
        {
            return null;
        }

        var speaking = branches.OfType<JObject>().Where(SchemaKeywords.Shapes).ToList();
        return speaking.Count == 1 ? speaking[0] : null;
    }

    private void Add(JObject schema, FlatSchema flat, HashSet<JObject> open)
    {
        if (!open.Add(schema))
        {
            throw _source.Error(
                schema, SpecCode.AllOfCycle, "This schema is an 'allOf' of itself. Break the circle of 'allOf' references.");
        }

        if (schema.ContainsKey("$ref") && document.References.Target(schema) is JObject target)
        {
            Add(target, flat, open);
        }

        foreach (var branch in _source.ArrayAt(schema, "allOf"))
        {
            if (branch.Type != JTokenType.Boolean)
            {
                Add(_source.Object(branch), flat, open);
            }
        }

        foreach (var (keyword, value) in schema)
        {
            AddKeyword(keyword, value!, flat);
        }

        WarnOfDropped(schema);
        open.Remove(schema);
    }

    private void AddKeyword(string keyword, JToken value, FlatSchema flat)
    {
        switch (keyword)
        {
            case "properties":
                foreach (var (name, property) in _source.Object(value))
                {
                    WarnOfConflict(name, flat, property!);
                    flat.Properties[name] = property!;
                }

                break;
            case "required" when value is JArray names:
                flat.Required.UnionWith(names.Select(name => name.ToString()));
                break;
            case "type":
                flat.Types = Narrow(flat, TypesOf(value), value);
                flat.TypesFrom = value;
                break;
            case "allOf" or "$ref":
                break;
            case var _ when SchemaKeywords.IsAnnotation(keyword):
                break;
            default:
                flat.Keywords[keyword] = flat[keyword] is { } before ? TighterBound.Of(keyword, before, value) : value;
                break;
        }
    }

    private List<string> TypesOf(JToken value)
    {
        var names = value is JArray list ? list : Enumerable.Repeat(value, 1);
        return [.. names.Select(name => name.Type == JTokenType.String && JsonTypes.Contains(name.Value<string>()!)
            ? name.Value<string>()!
            : throw _source.Unexpected(name, $"one of the types {string.Join(", ", JsonTypes)}"))];
    }

    private List<string> Narrow(FlatSchema flat, List<string> now, JToken value)
    {
        var before = flat.Types;
        var both = before.Where(type => Allows(now, type)).Union(now.Where(type => Allows(before, type))).ToList();
        if (before.Count == 0)
        {
            return now;
        }

        if (both.Count == 0)
        {
            WarnOfBranches(value, $"{Names(now)} here, and {Names(before)} in {JsonPointer.Of(flat.TypesFrom!)}", flat);
            return now;
        }

        return both;
    }

    private static bool Allows(List<string> types, string type) =>
        types.Contains(type) || (type == "integer" && types.Contains("number"));

    private void WarnOfConflict(string name, FlatSchema flat, JToken now)
    {
        var before = flat.Properties.GetValueOrDefault(name);
        if (before is null || ReferenceEquals(before, now) || StatedTypes(before) is not { } first
            || StatedTypes(now) is not { } second)
        {
            return;
        }

        if (!first.Exists(type => Allows(second, type)) && !second.Exists(type => Allows(first, type)))
        {
            WarnOfBranches(now, $"'{name}' is {Names(second)} here, and {Names(first)} in {JsonPointer.Of(before)}", flat);
        }
    }

    private void WarnOfBranches(JToken place, string both, FlatSchema flat) => warnings.Add(_source.At(
        place, SpecCode.ConflictingBranches,
        $"Branches of the 'allOf' in {JsonPointer.Of(flat.Source)} contradict each other: {both}. The later one wins; correct one."));

    private static string Names(List<string> types) => string.Join(" or ", types);

    private List<string>? StatedTypes(JToken property)
    {
        var schema = document.References.Follow(property) as JObject;
        return schema?["type"] is { } type ? TypesOf(type) : null;
    }

    private void WarnOfDropped(JObject schema)
    {
        var dropped = schema.Properties().Select(p => p.Name).Where(SchemaKeywords.Inexpressible.Contains).ToList();
        if (dropped.Count > 0)
        {
            warnings.Add(_source.At(
                schema, SpecCode.DroppedKeyword,
                $"Dropped {string.Join(", ", dropped)}: OpenAPI 3.0 and C# have no form for it. Values are read "
                    + "without that check."));
        }

        if (schema.ContainsKey("discriminator"))
        {
            warnings.Add(_source.At(
                schema, SpecCode.DroppedDiscriminator, "Dropped the discriminator: the variants are read as plain JSON."));
        }
    }
}
