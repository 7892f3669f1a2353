using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Lint;

/// <summary>Holds a document's examples and defaults against the document's own schemas.</summary>
public sealed class ExampleCheck
{
    private readonly OpenApiDocument _document;
    private readonly List<DocumentedExample> _examples;
    private readonly JObject _bundle;
    private readonly IReadOnlyList<Discrepancy> _undocumented;

    /// <summary>Collects what is to be checked.</summary>
    /// <exception cref="SpecException">A reference leads nowhere, or a part of the document is no such part.</exception>
    internal ExampleCheck(OpenApiDocument document)
    {
        _document = document;
        _examples = [.. ExampleFinder.Find(document)];
        _bundle = Bundle();
        var undocumented = new UndocumentedProperties(document);
        _examples.ForEach(undocumented.Add);
        _undocumented = undocumented.Found;
    }

    /// <inheritdoc cref="Run"/>
    /// <exception cref="SpecException">A document has no such examples, or the validator isn't installed.</exception>
    public static IReadOnlyList<Discrepancy> Find(OpenApiDocument document) => Find([document])[0];

    /// <inheritdoc cref="Find(OpenApiDocument)"/>
    public static IReadOnlyList<IReadOnlyList<Discrepancy>> Find(IReadOnlyList<OpenApiDocument> documents) =>
        Run([.. documents.Select(document => new ExampleCheck(document))]);

    /// <param name="checks">Run by one process of Node.js, which takes longer to start than to check.</param>
    /// <returns>Per document what breaks a schema, in the document's order, then what no schema names.</returns>
    /// <exception cref="SpecException">The validator isn't installed.</exception>
    internal static IReadOnlyList<IReadOnlyList<Discrepancy>> Run(IReadOnlyList<ExampleCheck> checks)
    {
        var answers = SchemaValidator.Run(new JArray(checks.Select(check => check._bundle)));
        return [.. checks.Zip(answers, (check, answer) => check.Discrepancies(answer))];
    }

    private JObject Bundle()
    {
        var bundle = new JsonSchemaBundle(_document);
        var checks = _examples.Select(example => new JObject(
            new JProperty("schema", bundle.Add(example.Schema)), new JProperty("value", example.Value.DeepClone()))).ToList();
        return new JObject(new JProperty("definitions", bundle.Definitions), new JProperty("checks", new JArray(checks)));
    }

    private List<Discrepancy> Discrepancies(JToken answer)
    {
        var broken = _examples.Zip(answer, (example, errors) => errors.Select(error => Broken(example, error)));
        return [.. broken.SelectMany(found => found).DistinctBy(found => found.Line), .. _undocumented];
    }

    private Discrepancy Broken(DocumentedExample example, JToken error)
    {
        var path = error.Value<string>("path")!;
        var place = Nearest(example.Value, path);
        return new Discrepancy(
            JsonPointer.Of(example.Value)[1..] + path, error.Value<string>("keyword")!, error.Value<string>("reason")!,
            _document.Source.At(place, SpecCode.NewDiscrepancy, string.Empty).Position);
    }

    // A property that is missing has no line; the object that lacks it has one.
    private static JToken Nearest(JToken example, string path) =>
        JsonPointer.Find(example, "#" + path) ?? Nearest(example, path[..path.LastIndexOf('/')]);
}
