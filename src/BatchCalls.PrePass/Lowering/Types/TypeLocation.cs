using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>
/// The name that a schema's place in the document suggests: parent and property, operation and <c>Response</c>.
/// </summary>
/// <param name="IsComponent">Whether the document names the schema itself.</param>
internal sealed record TypeLocation(string Name, bool IsComponent)
{
    /// <param name="operationNames">By the operation's own object.</param>
    public static TypeLocation Of(JToken schema, IReadOnlyDictionary<JObject, string> operationNames)
    {
        // From the root down: a property may be called "items" or "schemas", which from below looks like the keyword.
        var path = new Stack<JToken>(schema.AncestorsAndSelf().Where(node => node is not JProperty)).Skip(1).ToList();
        var start = StartOf(path);
        var place = start.IsComponent
            ? Explicit(path[start.Index], Component(KeyOf(path[start.Index])))
            : Explicit(path[start.Index], new TypeLocation(SchemaRootName.Of(path[start.Index], operationNames), false));
        for (var i = start.Index + 1; i < path.Count; i++)
        {
            var keyword = KeyOf(path[i]);
            var isGroup = keyword is "properties" or "$defs" or "definitions" or "anyOf" or "oneOf" or "allOf" or "prefixItems"
                || (keyword == "items" && path[i] is JArray);
            i = isGroup ? i + 1 : i;
            if (i < path.Count)
            {
                place = Explicit(path[i], place.Below(keyword, KeyOf(path[i])));
            }
        }

        return place;
    }

    private static (int Index, bool IsComponent) StartOf(List<JToken> path)
    {
        var keys = path.Select(KeyOf).ToList();
        return keys switch
        {
            ["components", "schemas", _, ..] => (2, true),
            ["$defs" or "definitions", _, ..] => (1, true),
            _ => (Math.Max(keys.FindIndex(Math.Min(3, keys.Count), key => key == "schema"), 0), false),
        };
    }

    private TypeLocation Below(string keyword, string key) => keyword switch
    {
        "properties" => new TypeLocation(Name + Identifiers.Pascal(key, string.Empty, "Property"), false),
        "$defs" or "definitions" => Component(key),
        "anyOf" or "oneOf" or "allOf" => this with { IsComponent = false },
        "items" or "prefixItems" => new TypeLocation(Name + "Item", false),
        "additionalProperties" => new TypeLocation(Name + "Value", false),
        _ => new TypeLocation(Name + Identifiers.Pascal(key, string.Empty, string.Empty), false),
    };

    private static TypeLocation Component(string key) => new(Identifiers.TypeName(key), true);

    private static TypeLocation Explicit(JToken schema, TypeLocation place) =>
        schema is JObject map && map.StringAt("x-type-name") is { } name ? place with { Name = name } : place;

    private static string KeyOf(JToken node) => (node.Parent as JProperty)?.Name ?? string.Empty;
}
