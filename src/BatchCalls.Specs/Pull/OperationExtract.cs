using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Pull;

/// <summary>A provider's complete document, cut down to what we use. What is kept keeps its value and order.</summary>
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
        var tags = paths.SelectMany(path => TagsOf(document, path.Name, path.Value, operations)).ToHashSet();

        var result = new JObject();
        foreach (var property in document.Root.Properties())
        {
            JToken? value = property.Name switch
            {
                "paths" => new JObject(paths.Select(path => CutItem(path.Name, path.Value, operations))),
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
                var used = string.Join(", ", operations.Used);
                result.Add(Mark, $"Of the provider's document only {used}, and what that refers to.");
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
        // A shared path item may hold operations that aren't kept: what is kept of it stands in its place.
        select (path.Name, document.References.Resolve(path.Value));

    private static IEnumerable<(DocumentPart Part, JObject Node)> Roots(string path, JObject item, UsedOperations operations)
    {
        var parameters = (item["parameters"] as JArray ?? []).OfType<JObject>();
        var used = item.Properties().Where(p => IsUsed(path, p.Name, operations)).Select(p => p.Value).OfType<JObject>();
        return
        [
            .. parameters.Select(node => (DocumentPart.Parameter, node)), .. used.Select(node => (DocumentPart.Operation, node)),
        ];
    }

    private static IEnumerable<string> TagsOf(OpenApiDocument document, string path, JObject item, UsedOperations operations) =>
        item.Properties()
            .Where(p => IsUsed(path, p.Name, operations))
            .SelectMany(p => document.Source.ArrayAt(document.Source.Object(p.Value), "tags"))
            .Select(tag => tag.ToString());

    private static JProperty CutItem(string path, JObject item, UsedOperations operations) => new(
        path,
        new JObject(item.Properties()
            .Where(p => !HttpMethods.All.Contains(p.Name) || IsUsed(path, p.Name, operations))
            .Select(p => p.DeepClone())));

    private static bool IsUsed(string path, string key, UsedOperations operations) =>
        HttpMethods.All.Contains(key) && operations.Used.Contains(UsedOperations.Name(key, path));

    private static JObject Components(JObject components, ReferenceClosure closure)
    {
        var sections =
            from section in components.Properties()
            where section.Value is JObject
            let kept = section.Value.Children<JProperty>().Where(component => closure.Holds(component)).ToList()
            where kept.Count > 0
            select new JProperty(section.Name, new JObject(kept.Select(component => component.DeepClone())));
        return new JObject(sections);
    }
}
