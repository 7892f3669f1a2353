using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Pull;

/// <summary>A provider's complete document, cut down to the operations that we use. What is kept keeps its value and order.</summary>
internal static class OperationExtract
{
    /// <summary>Marks a document as a part of another, and says which part.</summary>
    public const string Mark = "x-extract";

    // Beside paths, components and tags; the rest, such as webhooks and extensions, is about what isn't kept.
    private static readonly string[] Kept = ["openapi", "info", "jsonSchemaDialect", "servers", "security", "externalDocs"];

    /// <exception cref="SpecException">What is kept refers to something that isn't there.</exception>
    public static JObject Cut(OpenApiDocument document, UsedOperations operations)
    {
        var paths = Paths(document, operations).ToList();
        var closure = new ReferenceClosure(document, paths.SelectMany(path => Roots(path.Name, path.Value, operations)));
        var tags = paths.SelectMany(path => TagsOf(path.Name, path.Value, operations)).ToHashSet();

        var result = new JObject();
        foreach (var property in document.Root.Properties())
        {
            JToken? value = property.Name switch
            {
                "paths" => new JObject(paths.Select(path => new JProperty(path.Name, CutItem(path.Name, path.Value, operations)))),
                "components" => Components(document.Source.Object(property.Value), closure),
                "tags" => Tags(property.Value, tags),
                var name when Kept.Contains(name) => property.Value.DeepClone(),
                _ => null,
            };
            if (value is not null)
            {
                result.Add(property.Name, value);
            }

            if (property.Name == "openapi")
            {
                result.Add(Mark, $"Of the provider's document only {string.Join(", ", operations.Used)}, and what that refers to.");
            }
        }

        return result;
    }

    private static JArray? Tags(JToken declared, HashSet<string> used)
    {
        var kept = declared.Where(tag => used.Contains((tag as JObject)?.StringAt("name") ?? string.Empty)).ToList();
        return kept.Count == 0 ? null : new JArray(kept);
    }

    private static IEnumerable<(string Name, JObject Value)> Paths(OpenApiDocument document, UsedOperations operations) =>
        from path in ((JObject)document.Root["paths"]!).Properties()
        where operations.Used.Any(operation => operation.EndsWith(' ' + path.Name, StringComparison.Ordinal))
        select (path.Name, document.Source.Object(path.Value));

    private static IEnumerable<(DocumentPart Part, JObject Node)> Roots(string path, JObject item, UsedOperations operations)
    {
        if (item.ContainsKey("$ref"))
        {
            return [(DocumentPart.PathItem, item)];
        }

        var parameters = (item["parameters"] as JArray ?? []).OfType<JObject>();
        var used = item.Properties().Where(p => IsUsed(path, p.Name, operations)).Select(p => p.Value).OfType<JObject>();
        return parameters.Select(node => (DocumentPart.Parameter, node)).Concat(used.Select(node => (DocumentPart.Operation, node)));
    }

    private static IEnumerable<string> TagsOf(string path, JObject item, UsedOperations operations) => item.Properties()
        .Where(p => IsUsed(path, p.Name, operations))
        .SelectMany(p => p.Value["tags"] as JArray ?? [])
        .Select(tag => tag.ToString());

    private static JObject CutItem(string path, JObject item, UsedOperations operations) =>
        Without(item, key => HttpMethods.All.Contains(key) && !IsUsed(path, key, operations));

    private static JObject Without(JObject map, Predicate<string> isDropped) =>
        new(map.Properties().Where(p => !isDropped(p.Name)).Select(p => p.DeepClone()));

    private static bool IsUsed(string path, string key, UsedOperations operations) =>
        HttpMethods.All.Contains(key) && operations.Used.Contains(UsedOperations.Name(key, path));

    private static JObject Components(JObject components, ReferenceClosure closure)
    {
        var sections = components.Properties().Where(section => section.Value is JObject).Select(section => new JProperty(
            section.Name,
            new JObject(((JObject)section.Value).Properties().Where(c => closure.Holds(section.Name, c)).Select(c => c.DeepClone()))));
        return new JObject(sections.Where(section => section.Value.HasValues));
    }
}
