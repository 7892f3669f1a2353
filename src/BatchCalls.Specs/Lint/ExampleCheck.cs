using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Lint;

/// <summary>Holds the examples and defaults of documents against the documents' own schemas.</summary>
public static class ExampleCheck
{
    /// <inheritdoc cref="Find(IReadOnlyList{OpenApiDocument})"/>
    public static IReadOnlyList<Discrepancy> Find(OpenApiDocument document) => Find([document])[0];

    /// <param name="documents">Checked by one process of Node.js, which takes longer to start than to check.</param>
    /// <returns>Per document its discrepancies: what breaks a schema in the document's order, then what no schema names.</returns>
    /// <exception cref="SpecException">A reference leads nowhere, or the validator isn't installed.</exception>
    public static IReadOnlyList<IReadOnlyList<Discrepancy>> Find(IReadOnlyList<OpenApiDocument> documents)
    {
        var examples = documents.Select(document => ExampleFinder.Find(document).ToList()).ToList();
        var answers = SchemaValidator.Run(new JArray(documents.Zip(examples, Bundle)));
        return [.. documents.Select((document, i) => Discrepancies(document, examples[i], answers[i]))];
    }

    private static JObject Bundle(OpenApiDocument document, List<DocumentedExample> examples)
    {
        var bundle = new JsonSchemaBundle(document);
        var checks = examples.Select(example => new JObject(
            new JProperty("schema", bundle.Add(example.Schema)), new JProperty("value", example.Value.DeepClone()))).ToList();
        return new JObject(new JProperty("definitions", bundle.Definitions), new JProperty("checks", new JArray(checks)));
    }

    private static List<Discrepancy> Discrepancies(
        OpenApiDocument document, List<DocumentedExample> examples, JToken answer)
    {
        var broken = examples.Zip(answer, (example, errors) => errors.Select(error => Broken(document, example, error)));
        var undocumented = new UndocumentedProperties(document);
        examples.ForEach(undocumented.Add);
        return [.. broken.SelectMany(found => found).DistinctBy(found => found.Line), .. undocumented.Found];
    }

    private static Discrepancy Broken(OpenApiDocument document, DocumentedExample example, JToken error)
    {
        var path = error.Value<string>("path")!;
        var place = JsonPointer.Find(example.Value, "#" + path) ?? example.Value;
        return new Discrepancy(
            JsonPointer.Of(example.Value)[1..] + path, error.Value<string>("keyword")!, error.Value<string>("reason")!,
            document.Source.At(place, SpecCode.NewDiscrepancy, string.Empty).Position);
    }
}
