using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Lint;

/// <summary>All values of a document that stand beside their schema: examples, and defaults, which have to follow it too.</summary>
internal static class ExampleFinder
{
    public static IEnumerable<DocumentedExample> Find(OpenApiDocument document)
    {
        foreach (var (part, node) in DocumentWalk.Visit(document.Root))
        {
            var (schema, values) = part switch
            {
                DocumentPart.Schema => (node, OfSchema(node)),
                DocumentPart.Parameter or DocumentPart.MediaType => (node["schema"], OfContent(document, node)),
                _ => (null, []),
            };
            if (schema is null)
            {
                continue;
            }

            foreach (var value in values)
            {
                yield return new DocumentedExample(value, schema);
            }
        }
    }

    private static IEnumerable<JToken> OfSchema(JObject schema) =>
        new[] { schema["example"], schema["default"] }.OfType<JToken>().Concat(schema["examples"] as JArray ?? []);

    private static IEnumerable<JToken> OfContent(OpenApiDocument document, JObject content)
    {
        var named = document.Source.ObjectAt(content, "examples").Properties()
            .Select(example => document.References.Resolve(example.Value)["value"]);
        return named.Prepend(content["example"]).OfType<JToken>().Where(value => !IsWrittenForm(content, value));
    }

    // XML, a form or plain text is shown as it is written, while the schema speaks of what is meant.
    private static bool IsWrittenForm(JObject content, JToken value) =>
        value.Type == JTokenType.String && (content.Parent as JProperty)?.Name is { } mediaType
        && mediaType.Contains('/', StringComparison.Ordinal) && !JsonContent.IsAnyJson(mediaType);
}
