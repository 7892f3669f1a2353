using BatchCalls.Specs.Lint;

namespace BatchCalls.Specs.Tests.Lint;

internal sealed class ExampleCheckTests
{
    private static readonly Case[] Schemas =
    [
        new("{type: string, example: 1}", "/example type: must be string"),
        new("{type: string, examples: [a, 1]}", "/examples/1 type: must be string"),
        new("{type: integer, default: 1.5}", "/default type: must be integer"),
        new("{type: string, enum: [a, b], example: c}", "/example enum: must be one of a, b"),
        new("{const: a, example: c}", "/example const: must be \"a\""),
        new("{type: string, format: date-time, example: '2026-03-05'}", "/example format: must match format \"date-time\""),
        new("{type: integer, format: unix-time, example: 0}"),
        new("{type: [string, 'null'], example: null}"),
        new("{type: integer, exclusiveMinimum: 0, example: 0}", "/example exclusiveMinimum: must be > 0"),
        new("{type: object, required: [a], example: {b/c: 1}}", "/example/a required: must be there"),
        new("{required: [a], example: [1]}"),
        new("{items: {type: string}, example: [a, 1, 2]}", "/example/1 type: must be string", "/example/2 type: must be string"),
        new(
            "{properties: {a: {}}, additionalProperties: false, example: {b/c: 1}}",
            "/example/b~1c additionalProperties: is not documented, and nothing else is allowed"),
        new("{type: string, pattern: '^\\-$', example: '-'}"),
        new("{type: number, multipleOf: 0.01, example: 1.13}"),
        new("{type: number, multipleOf: 0.01, example: 1.131}", "/example multipleOf: must be multiple of 0.01"),

        // What would take years hides nothing of the other examples.
        new(
            "{type: string, pattern: '^(a+)+$', example: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!}",
            "/example schema: can't be checked, since its schema is broken: its pattern ^(a+)+$ takes longer than 1000 ms"),
        new("{type: string, x-type-name: A, discriminator: {propertyName: a}, id: urn:a, $id: 'urn:b', example: a}"),

        // A nullable reference is judged by what it refers to.
        new(
            "{anyOf: [{$ref: '#/components/schemas/E'}, {type: 'null'}], examples: [null, x, z]}",
            "/examples/2 enum: must be one of x, y"),

        // A union is one discrepancy and not one per variant; properties beside it are judged too.
        new(
            "{anyOf: [{type: integer}, {$ref: '#/components/schemas/E'}], example: true}",
            "/example anyOf: must follow one of the variants, and follows none"),
        new(
            "{oneOf: [{type: integer}, {$ref: '#/components/schemas/E'}], example: true}",
            "/example oneOf: must follow exactly one of the variants, and follows none"),
        new(
            "{type: object, properties: {a: {type: string}}, anyOf: [{required: [b]}, {required: [c]}], example: {a: 1}}",
            "/example anyOf: must follow one of the variants, and follows none", "/example/a type: must be string"),

        // What is left unevaluated is known through references too.
        new("{allOf: [{$ref: '#/components/schemas/O'}], unevaluatedProperties: false, example: {o: 1}}"),
        new(
            "{$ref: '#/components/schemas/O', unevaluatedProperties: false, example: {o: 1, p: 2}}",
            "/example/p unevaluatedProperties: is not documented, and nothing else is allowed"),

        // Recursive schemas are followed as deep as the example.
        new(
            "{type: object, properties: {next: {$ref: '#/components/schemas/S'}}, example: {next: {next: {next: 1}}}}",
            "/example/next/next/next type: must be object"),

        // What looks like a schema or a reference within an example is data.
        new("{type: object, example: {schema: {type: string, example: 1}, $ref: nowhere}}"),

        // A schema that is no JSON Schema is told at its example.
        new(
            "{type: strng, example: a}",
            "/example schema: can't be checked, since its schema is broken: type must be JSONType or JSONType[]: strng"),
    ];

    private static readonly Case[] Schemas30 =
    [
        new("{type: integer, nullable: true, example: null}"),
        new("{type: string, nullable: true, enum: [a], example: null}"),
        new("{type: integer, minimum: 0, exclusiveMinimum: true, example: 0}", "/example exclusiveMinimum: must be > 0"),
        new("{type: integer, minimum: 0, exclusiveMinimum: false, example: 0}"),
        new("{$ref: '#/components/schemas/E', type: integer, example: x}"),
    ];

    // One process for all of them.
    private static readonly Lazy<Dictionary<Case, List<string>>> Found = new(() => FindAll([.. Schemas, .. Schemas30]));

    [TestCaseSource(nameof(Schemas))]
    public void An_example_is_held_against_its_schema(Case schema) => Found.Value[schema].Should().Equal(schema.Expected);

    [TestCaseSource(nameof(Schemas30))]
    public void A_document_of_version_3_0_is_read_by_its_own_rules(Case schema) =>
        Found.Value[schema].Should().Equal(schema.Expected);

    [Test]
    public void Examples_of_media_types_and_parameters_are_found_also_behind_references()
    {
        var document = Spec.Parse(Spec.Head31 +
            """
            paths:
              /a:
                get:
                  parameters: [{name: p, in: query, schema: {type: integer}, examples: {e: {value: x}}}]
                  responses:
                    '200':
                      headers: {x-left: {schema: {type: integer}, example: x}}
                      content:
                        application/json: {schema: {type: integer}, examples: {e: {$ref: '#/components/examples/X'}}}
                        application/xml: {schema: {type: object}, example: <a/>}
                      x-note: {schema: {type: integer}, example: x}
            components: {examples: {X: {value: x}}}
            """);

        ExampleCheck.Find(OpenApiDocument.From(document)).Select(found => found.Line).Should().Equal(
            "/paths/~1a/get/parameters/0/examples/e/value type", "/paths/~1a/get/responses/200/headers/x-left/example type",
            "/components/examples/X/value type");
    }

    [Test]
    public void What_is_missing_is_placed_at_the_object_that_lacks_it()
    {
        var document = Spec.Parse(Spec.Head31 + "paths: {}\ncomponents:\n  schemas:\n"
            + "    S:\n      properties: {a: {required: [b]}}\n      example:\n        a:\n          c: 1\n");

        ExampleCheck.Find(OpenApiDocument.From(document)).First(found => found.Keyword == "required").Should().Match<Discrepancy>(
            found => found.NodePointer == "/components/schemas/S/example/a/b" && found.Position!.Line == 9);
    }

    private static Dictionary<Case, List<string>> FindAll(Case[] cases)
    {
        var found = ExampleCheck.Find([.. cases.Select(Document)]);
        return cases.Zip(found).ToDictionary(pair => pair.First, pair => pair.Second.Select(Text).ToList());
    }

    private static OpenApiDocument Document(Case schema) => OpenApiDocument.From(Spec.Parse(
        $"{(Schemas30.Contains(schema) ? Spec.Head30 : Spec.Head31)}paths: {{}}\ncomponents:\n  schemas:\n"
        + $"    S: {schema.Schema}\n    E: {{type: string, enum: [x, y]}}\n    O: {{properties: {{o: {{}}}}}}\n"));

    private static string Text(Discrepancy found) =>
        $"{found.Line}: {found.Reason}".Replace("/components/schemas/S", string.Empty, StringComparison.Ordinal);

    /// <param name="Schema">In YAML's flow style: the component S, beside the enum E of x and y, and the object O with o.</param>
    internal sealed record Case(string Schema, params string[] Expected)
    {
        public override string ToString() => Schema;
    }
}
