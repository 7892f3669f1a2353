using BatchCalls.Specs.Lint;

namespace BatchCalls.Specs.Tests.Lint;

internal sealed class UndocumentedPropertyTests
{
    [Test]
    public void A_property_that_no_schema_names_is_told_where_its_schema_lacks_it() =>
        Find("S: {type: object, properties: {a: {}}, example: {a: 1, b: 2, c/d: 3}}")
            .Should().Equal("/components/schemas/S/properties/b", "/components/schemas/S/properties/c~1d");

    [Test]
    public void However_many_rows_show_it_it_is_told_once() =>
        Find(
            """
            S: {type: array, items: {$ref: '#/components/schemas/Row'}, examples: [[{id: 1, at: 2}, {id: 1, at: 2}], [{at: 3}]]}
            Row: {type: object, properties: {id: {}}}
            """)
            .Should().Equal("/components/schemas/Row/properties/at");

    [TestCase("{type: object, example: {a: 1}}")]
    [TestCase("{additionalProperties: {type: object, properties: {b: {}}}, example: {a: {b: 1}}}")]
    [TestCase("{properties: {a: {}}, additionalProperties: true, example: {b: 1}}")]
    [TestCase("{properties: {a: {}}, patternProperties: {'^x': {}}, example: {x1: 1}}")]
    [TestCase("{allOf: [{properties: {a: {}}}, {$ref: '#/components/schemas/T'}], example: {a: 1, t: 2}}")]
    [TestCase("{anyOf: [{$ref: '#/components/schemas/T'}, {properties: {b: {}}}], example: {t: 1, b: 2}}")]
    [TestCase("{anyOf: [{$ref: '#/components/schemas/T'}, {type: object}], example: {t: 1, b: 2}}")]
    [TestCase("{properties: {meta: {$ref: '#/components/schemas/Any'}}, example: {meta: {a: 1}}}")]
    [TestCase("{anyOf: [{$ref: '#/components/schemas/T'}, {$ref: '#/components/schemas/Any'}], example: {t: {a: 1}}}")]
    public void What_a_schema_leaves_open_or_a_branch_names_is_documented(string schema) =>
        Find($"S: {schema}\nT: {{properties: {{t: {{}}}}}}\nAny: true").Should().BeEmpty();

    [Test]
    public void Behind_a_union_with_null_the_schema_is_the_other_branch() =>
        Find("S: {anyOf: [{$ref: '#/components/schemas/T'}, {type: 'null'}], example: {u: 1}}\nT: {properties: {t: {}}}")
            .Should().Equal("/components/schemas/T/properties/u");

    [Test]
    public void It_is_placed_where_the_example_shows_it() =>
        Check("S: {properties: {a: {}}, example: {b: 2}}").Single().Position.Should().Be(new SourcePosition("doc.yaml", 6, 40));

    private static IEnumerable<string> Find(string schemas) => Check(schemas).Select(found => found.NodePointer);

    private static IReadOnlyList<Discrepancy> Check(string schemas)
    {
        var text = Spec.Head31 + "paths: {}\ncomponents:\n  schemas:\n" + Spec.Indent(schemas, 4);
        return [.. ExampleCheck.Find(OpenApiDocument.From(Spec.Parse(text)))
            .Where(found => found.Keyword == Discrepancy.Undocumented)];
    }
}
