using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>
/// Finds the objects that OpenAPI gives a meaning. What is data (examples, defaults, enums) or an extension isn't looked into:
/// a <c>$ref</c> or a <c>schema</c> in there is only text.
/// </summary>
public static class DocumentWalk
{
    private enum Holds
    {
        One,
        List,
        Map,
    }

    private static readonly Dictionary<DocumentPart, (string Key, Holds Holds, DocumentPart Part)[]> Layout = new()
    {
        [DocumentPart.Document] =
        [
            ("paths", Holds.Map, DocumentPart.PathItem), ("webhooks", Holds.Map, DocumentPart.PathItem),
            ("components", Holds.One, DocumentPart.Components),
        ],
        [DocumentPart.Components] =
        [
            ("schemas", Holds.Map, DocumentPart.Schema), ("responses", Holds.Map, DocumentPart.Response),
            ("parameters", Holds.Map, DocumentPart.Parameter), ("headers", Holds.Map, DocumentPart.Parameter),
            ("requestBodies", Holds.Map, DocumentPart.RequestBody), ("examples", Holds.Map, DocumentPart.Example),
            ("links", Holds.Map, DocumentPart.Link), ("callbacks", Holds.Map, DocumentPart.Callback),
            ("pathItems", Holds.Map, DocumentPart.PathItem), ("securitySchemes", Holds.Map, DocumentPart.SecurityScheme),
        ],
        [DocumentPart.PathItem] =
        [
            ("parameters", Holds.List, DocumentPart.Parameter),
            .. HttpMethods.All.Select(method => (method, Holds.One, DocumentPart.Operation)),
        ],
        [DocumentPart.Operation] =
        [
            ("parameters", Holds.List, DocumentPart.Parameter), ("requestBody", Holds.One, DocumentPart.RequestBody),
            ("responses", Holds.Map, DocumentPart.Response), ("callbacks", Holds.Map, DocumentPart.Callback),
        ],
        [DocumentPart.Parameter] =
        [
            ("schema", Holds.One, DocumentPart.Schema), ("content", Holds.Map, DocumentPart.MediaType),
            ("examples", Holds.Map, DocumentPart.Example),
        ],
        [DocumentPart.RequestBody] = [("content", Holds.Map, DocumentPart.MediaType)],
        [DocumentPart.Response] =
        [
            ("headers", Holds.Map, DocumentPart.Parameter), ("content", Holds.Map, DocumentPart.MediaType),
            ("links", Holds.Map, DocumentPart.Link),
        ],
        [DocumentPart.MediaType] =
        [
            ("schema", Holds.One, DocumentPart.Schema), ("examples", Holds.Map, DocumentPart.Example),
            ("encoding", Holds.Map, DocumentPart.Encoding),
        ],
        [DocumentPart.Encoding] = [("headers", Holds.Map, DocumentPart.Parameter)],
        [DocumentPart.Example] = [],
        [DocumentPart.Link] = [],
        [DocumentPart.Callback] = [],
        [DocumentPart.SecurityScheme] = [],
        [DocumentPart.Schema] =
        [
            .. SchemaKeywords.Maps.Select(keyword => (keyword, Holds.Map, DocumentPart.Schema)),
            .. SchemaKeywords.Lists.Select(keyword => (keyword, Holds.List, DocumentPart.Schema)),
            .. SchemaKeywords.Single.Select(keyword => (keyword, Holds.One, DocumentPart.Schema)),
        ],
    };

    /// <summary>Each object once, an outer one before what is in it. References are met, not followed.</summary>
    public static IReadOnlyList<(DocumentPart Part, JObject Node)> Visit(JObject root) =>
        Visit(DocumentPart.Document, root);

    /// <summary>The object itself, and then those in it.</summary>
    public static IReadOnlyList<(DocumentPart Part, JObject Node)> Visit(DocumentPart part, JObject node)
    {
        var found = new List<(DocumentPart, JObject)>();
        Visit(part, node, found);
        return found;
    }

    private static void Visit(DocumentPart part, JObject node, List<(DocumentPart, JObject)> found)
    {
        found.Add((part, node));
        if (part == DocumentPart.Callback)
        {
            VisitAll(DocumentPart.PathItem, Values(node, DocumentPart.PathItem), found);
        }

        foreach (var (key, holds, inner) in Layout[part])
        {
            VisitAll(inner, (node[key], holds) switch
            {
                (JObject one, Holds.One) => [one],
                (JObject map, Holds.Map) => Values(map, inner),
                (JArray list, Holds.List) => list,
                _ => [],
            }, found);
        }
    }

    private static void VisitAll(DocumentPart part, IEnumerable<JToken> nodes, List<(DocumentPart, JObject)> found)
    {
        foreach (var node in nodes.OfType<JObject>())
        {
            Visit(part, node, found);
        }
    }

    // Elsewhere the keys are names of the provider's own: x-request-id is a header, no extension.
    private static IEnumerable<JToken> Values(JObject map, DocumentPart inner) => map.Properties()
        .Where(p => inner is not (DocumentPart.PathItem or DocumentPart.Response)
            || !p.Name.StartsWith("x-", StringComparison.Ordinal))
        .Select(p => p.Value);
}
