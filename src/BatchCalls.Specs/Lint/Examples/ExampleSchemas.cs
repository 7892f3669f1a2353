using Json.Schema;
using Newtonsoft.Json.Linq;
using Pointer = Json.Pointer.JsonPointer;

namespace BatchCalls.Specs.Lint;

/// <summary>A document's schemas as the validator's, each converted when a value first needs it.</summary>
internal sealed class ExampleSchemas
{
    private readonly SchemaConversion _conversion;
    private readonly Dictionary<JToken, JsonSchema> _schemas = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(JToken, Pointer)> _open = [];
    private readonly EvaluationOptions _options =
        new() { EvaluateAs = SpecVersion.Draft202012, OutputFormat = OutputFormat.Hierarchical };

    // The validator keeps its keywords and its messages for the whole process.
    static ExampleSchemas()
    {
        SchemaKeywordRegistry.Register<AssertionKeyword>();
        SchemaKeywordRegistry.Register<NamePatternsKeyword>();
        SchemaKeywordRegistry.Register<ReferenceKeyword>();
        ErrorMessages.ContainsTooFew = "must contain [[minimum]] or more items that follow the schema in 'contains'";
        ErrorMessages.ContainsTooMany = "must contain [[maximum]] or fewer items that follow the schema in 'contains'";
    }

    public ExampleSchemas(OpenApiDocument document) => _conversion = new SchemaConversion(document, Reference);

    /// <returns>What is wrong with the example, or with its schema.</returns>
    /// <exception cref="SpecException">A schema refers to something that isn't there.</exception>
    public IReadOnlyList<Violation> Check(DocumentedExample example)
    {
        _open.Clear();
        var builder = new JsonSchemaBuilder();
        builder.Add(Reference(example.Schema));
        try
        {
            return [.. Violations.In(builder.Build().Evaluate(example.Value.ToNode(), _options))];
        }
        catch (BrokenSchemaException e)
        {
            return [new Violation(string.Empty, "schema", $"can't be checked, since its schema is broken: {e.Message}")];
        }
    }

    private ReferenceKeyword Reference(JToken target) => new(target, SchemaOf, _open);

    private JsonSchema SchemaOf(JToken token)
    {
        if (!_schemas.TryGetValue(token, out var schema))
        {
            schema = _conversion.Of(token);
            _schemas.Add(token, schema);
        }

        return schema;
    }
}
