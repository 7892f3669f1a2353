using Json.Schema;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Lint;

/// <summary>Converts a document's schemas to the validator's, draft 2020-12, and no further than to their references.</summary>
internal sealed class SchemaConversion
{
    private readonly OpenApiDocument _document;
    private readonly bool _isVersion30;
    private readonly Func<JToken, IJsonSchemaKeyword> _reference;
    private readonly SchemaPatterns _patterns = new();
    private readonly Assertions _assertions;

    /// <param name="reference">Gets the keyword that follows a reference to its target.</param>
    public SchemaConversion(OpenApiDocument document, Func<JToken, IJsonSchemaKeyword> reference)
    {
        (_document, _isVersion30, _reference) = (document, document.IsVersion30, reference);
        _assertions = new Assertions(_patterns);
    }

    /// <exception cref="BrokenSchemaException">It isn't a schema, or contains something that isn't.</exception>
    /// <exception cref="SpecException">A reference leads nowhere.</exception>
    public JsonSchema Of(JToken token) => token switch
    {
        JValue { Value: bool allowsAll } => Build(allowsAll ? [] : [AssertionKeyword.False]),
        JObject schema => Of(schema),
        _ => throw BrokenSchemaException.At(token, "a schema"),
    };

    // An entry of a list or map that isn't a schema is reported when the document is read.
    private JsonSchema Entry(JToken token) => token is JObject or JValue { Value: bool } ? Of(token) : Build([]);

    private JsonSchema Of(JObject schema)
    {
        var keywords = new List<IJsonSchemaKeyword>();
        if (schema.ContainsKey("$ref"))
        {
            keywords.Add(_reference(_document.References.Target(schema)));
            if (_isVersion30)
            {
                return Build(keywords);
            }
        }

        var assertions = new List<Assertion>();
        var all = new List<JsonSchema>();
        foreach (var (keyword, value) in schema)
        {
            if (keyword is "anyOf" or "oneOf" && BesideNull(value!) is { } only)
            {
                all.Add(UnlessNull(Of(only)));
            }
            else if (keyword == "allOf")
            {
                all.AddRange(List(value!));
            }
            else if (Applicator(keyword, value!) is { } applicator)
            {
                keywords.Add(applicator);
            }
            else if (!IsFlag(keyword, value!))
            {
                assertions.AddRange(_assertions.Of(IsExclusive(keyword, schema) ? Exclusive(keyword) : keyword, value!));
            }
        }

        keywords.Add(new AssertionKeyword(assertions));
        if (all.Count > 0)
        {
            keywords.Add(new AllOfKeyword(all));
        }

        var converted = Build(keywords);
        return _isVersion30 && schema.IsTrueAt("nullable") ? UnlessNull(converted) : converted;
    }

    // Annotations are left out, and what is used of $defs is reached through its reference.
    private IJsonSchemaKeyword? Applicator(string keyword, JToken value) => keyword switch
    {
        "prefixItems" or "items" when value is JArray => value.HasValues ? new PrefixItemsKeyword(List(value)) : null,
        "items" => new ItemsKeyword(Of(value)),
        "unevaluatedItems" => new UnevaluatedItemsKeyword(Of(value)),
        "contains" => new ContainsKeyword(Of(value)),
        "minContains" => new MinContainsKeyword(Count(value)),
        "maxContains" => new MaxContainsKeyword(Count(value)),
        "properties" => new PropertiesKeyword(Map(value)),
        "patternProperties" => new NamePatternsKeyword(
            [.. Assertions.Properties(value).Select(p => (_patterns.Of(p, p.Name), Entry(p.Value)))]),
        "additionalProperties" => new AdditionalPropertiesKeyword(Of(value)),
        "unevaluatedProperties" => new UnevaluatedPropertiesKeyword(Of(value)),
        "propertyNames" => new PropertyNamesKeyword(Of(value)),
        "dependentSchemas" => new DependentSchemasKeyword(Map(value)),
        "anyOf" => new AnyOfKeyword(List(value)),
        "oneOf" => new OneOfKeyword(List(value)),
        "not" => new NotKeyword(Of(value)),
        "if" => new IfKeyword(Of(value)),
        "then" => new ThenKeyword(Of(value)),
        "else" => new ElseKeyword(Of(value)),
        _ => null,
    };

    private static uint Count(JToken value) =>
        uint.TryParse(Assertions.Count(value).ToString(), out var count) ? count : uint.MaxValue;

    private List<JsonSchema> List(JToken value) => value is JArray { HasValues: true } list
        ? [.. list.Select(Entry)]
        : throw BrokenSchemaException.At(value, "a list of schemas");

    private Dictionary<string, JsonSchema> Map(JToken value) =>
        Assertions.Properties(value).ToDictionary(p => p.Name, p => Entry(p.Value));

    private static JsonSchema Build(IEnumerable<IJsonSchemaKeyword> keywords)
    {
        var builder = new JsonSchemaBuilder();
        foreach (var keyword in keywords)
        {
            builder.Add(keyword);
        }

        return builder.Build();
    }

    // OpenAPI 3.0 says by a flag whether a bound is exclusive.
    private bool IsFlag(string keyword, JToken value) =>
        _isVersion30 && value.Type == JTokenType.Boolean && keyword is "exclusiveMinimum" or "exclusiveMaximum";

    private bool IsExclusive(string keyword, JObject schema) =>
        _isVersion30 && keyword is "minimum" or "maximum" && schema.IsTrueAt(Exclusive(keyword));

    private static string Exclusive(string bound) => bound == "minimum" ? "exclusiveMinimum" : "exclusiveMaximum";

    /// <summary>The one branch that isn't null, of a union that says "nullable".</summary>
    private static JToken? BesideNull(JToken union)
    {
        var branches = union as JArray ?? [];
        var others = branches.Where(branch => branch is not JObject map || map.StringAt("type") != "null").ToList();
        return others.Count == 1 && branches.Count > 1 ? others[0] : null;
    }

    // Unlike a union, this lets the validator say what is wrong with a value that is there.
    private static JsonSchema UnlessNull(JsonSchema schema)
    {
        var isNull = new Assertion("type", value => value is null ? null : "must be null");
        return Build([new IfKeyword(Build([new AssertionKeyword([isNull])])), new ElseKeyword(schema)]);
    }
}
