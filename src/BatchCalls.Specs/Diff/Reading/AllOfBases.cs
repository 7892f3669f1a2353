using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Lists the schemas that a schema takes in by reference through <c>allOf</c>.</summary>
internal sealed class AllOfBases(OpenApiDocument document)
{
    public Dictionary<string, JObject> Of(JObject schema)
    {
        var found = new Dictionary<string, JObject>();
        Add(schema, found);
        return found;
    }

    // The flattener has refused circles before.
    private void Add(JObject schema, Dictionary<string, JObject> found)
    {
        if (schema.StringAt("$ref") is { } target && document.References.Target(schema) is JObject next
            && found.TryAdd(target[1..], next))
        {
            Add(next, found);
        }

        foreach (var branch in (schema["allOf"] as JArray ?? []).OfType<JObject>())
        {
            Add(branch, found);
        }
    }
}
