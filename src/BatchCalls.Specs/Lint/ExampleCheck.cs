using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Lint;

/// <summary>Holds a document's examples and defaults against the document's own schemas.</summary>
public static class ExampleCheck
{
    /// <returns>What breaks a schema, in the document's order, then what no schema names.</returns>
    /// <exception cref="SpecException">A reference leads nowhere, or a part of the document is no such part.</exception>
    public static IReadOnlyList<Discrepancy> Find(OpenApiDocument document)
    {
        var schemas = new ExampleSchemas(document);
        var undocumented = new UndocumentedProperties(document);
        var broken = new List<Discrepancy>();
        foreach (var example in ExampleFinder.Find(document))
        {
            undocumented.Add(example);
            broken.AddRange(schemas.Check(example).Select(violation => Broken(document, example.Value, violation)));
        }

        return [.. broken.DistinctBy(found => found.Line), .. undocumented.Found];
    }

    private static Discrepancy Broken(OpenApiDocument document, JToken example, Violation violation) => new(
        JsonPointer.Of(example)[1..] + violation.Path, violation.Keyword, violation.Reason,
        document.Source.At(Nearest(example, violation.Path), SpecCode.NewDiscrepancy, string.Empty).Position);

    // A property that is missing has no line; the object that lacks it has one.
    private static JToken Nearest(JToken example, string path) =>
        JsonPointer.Find(example, "#" + path) ?? Nearest(example, path[..path.LastIndexOf('/')]);
}
