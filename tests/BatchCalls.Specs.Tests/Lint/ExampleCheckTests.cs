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
        new(
            "{$ref: '#/components/schemas/T', unevaluatedProperties: false, example: {v: x, next: null, p: 2}}",
            "/example/v type: must be integer",
            "/example/p unevaluatedProperties: is not documented, and nothing else is allowed"),
        new(
            "{anyOf: [{properties: {a: {}}, required: [b]}, true], not: {properties: {a: {}}, required: [b]}, "
            + "unevaluatedProperties: false, example: {a: 1}}",
            "/example/a unevaluatedProperties: is not documented, and nothing else is allowed"),
        new(
            "{allOf: [{prefixItems: [{type: string}]}], unevaluatedItems: false, example: [1]}",
            "/example/0 type: must be string"),

        // Recursive schemas are followed as deep as the example.
        new(
            "{type: object, properties: {next: {$ref: '#/components/schemas/S'}}, example: {next: {next: {next: 1}}}}",
            "/example/next/next/next type: must be object"),

        // What looks like a schema or a reference within an example is data.
        new("{type: object, example: {schema: {type: string, example: 1}, $ref: nowhere}}"),
        new(
            "{$ref: '#/components/schemas/T', examples: [{v: 1, next: null}, {v: 1, next: {v: x, next: {}}}]}",
            "/examples/1/next/v type: must be integer", "/examples/1/next/next/v required: must be there"),
        new("{$ref: '#/components/schemas/a%20b~1c~0d', example: x}", "/example type: must be integer"),
        new("{$ref: '#/components/schemas/D/$defs/id', maximum: 5, example: 6}", "/example maximum: must be <= 5"),

        // What is missing or not allowed has a place of its own.
        new(
            "{required: [a/b], dependentRequired: {c: [d]}, example: {c: 1}}",
            "/example/a~1b required: must be there", "/example/d dependentRequired: must be there, since 'c' is"),
        new(
            "{propertyNames: {pattern: '^[a-z]+$', maxLength: 2}, example: {ab: 1, ABC: 2}}",
            "/example/ABC propertyNames: has a name that must match pattern \"^[a-z]+$\""),
        new(
            "{patternProperties: {'^x': {type: integer}}, additionalProperties: {type: string}, example: {x1: a, b: 1, c: d}}",
            "/example/x1 type: must be integer", "/example/b type: must be string"),
        new(
            "{patternProperties: {'^x': {}}, unevaluatedProperties: false, example: {x1: a, b: 1}}",
            "/example/b unevaluatedProperties: is not documented, and nothing else is allowed"),
        new("{properties: {a: false}, example: {a: 1}}", "/example/a false schema: is not allowed"),
        new("{items: {$ref: '#/components/schemas/Never'}, example: [1]}", "/example/0 false schema: is not allowed"),
        new(
            "{prefixItems: [{type: string}], items: false, example: [1, 2, 3]}",
            "/example/0 type: must be string", "/example items: must not have more items than are documented"),
        new(
            "{allOf: [{prefixItems: [true]}], unevaluatedItems: false, example: [1, 2]}",
            "/example unevaluatedItems: must not have more items than are documented"),

        // What a union, or "not" or "contains", tries is not reported.
        new(
            "{oneOf: [{type: integer}, {minimum: 0}], example: 1}",
            "/example oneOf: must follow exactly one of the variants, and follows several"),
        new("{not: {type: string}, examples: [a, 1]}", "/examples/0 not: must not follow the schema in 'not'"),
        new(
            "{contains: {type: integer}, minContains: 2, examples: [[1], [1, a, 2]]}",
            "/examples/0 contains: must contain 2 or more items that follow the schema in 'contains'"),
        new(
            "{contains: {type: integer}, maxContains: 1, example: [1, 2]}",
            "/example contains: must contain 1 or fewer items that follow the schema in 'contains'"),
        new(
            "{if: {required: [a]}, then: {required: [b]}, else: {required: [c]}, examples: [{a: 1}, {}]}",
            "/examples/0/b required: must be there", "/examples/1/c required: must be there"),
        new("{dependentSchemas: {a: {required: [b]}}, example: {a: 1}}", "/example/b required: must be there"),

        // A character is a code point.
        new("{maxLength: 1, examples: [😀, ab]}", "/examples/1 maxLength: must have 1 or fewer characters"),
        new("{minLength: 2, examples: [e\u0301, a]}", "/examples/1 minLength: must have 2 or more characters"),
        new("{minItems: 1, example: []}", "/example minItems: must have 1 or more items"),
        new("{maxItems: 1, example: [1, 2]}", "/example maxItems: must have 1 or fewer items"),
        new("{minProperties: 1, example: {}}", "/example minProperties: must have 1 or more properties"),
        new("{maxProperties: 0, example: {a: 1}}", "/example maxProperties: must have 0 or fewer properties"),
        new("{type: [string, 'null'], example: 1}", "/example type: must be string or null"),
        new("{enum: [a, 1, null, {b: c}], example: 2}", "/example enum: must be one of a, 1, null, {\"b\":\"c\"}"),
    ];

    private static readonly Case[] Schemas30 =
    [
        new("{type: integer, nullable: true, example: null}"),
        new("{type: string, nullable: true, enum: [a], example: null}"),
        new("{type: integer, minimum: 0, exclusiveMinimum: true, example: 0}", "/example exclusiveMinimum: must be > 0"),
        new("{type: integer, minimum: 0, exclusiveMinimum: false, example: 0}"),
        new("{$ref: '#/components/schemas/E', type: integer, example: x}"),
    ];

    [TestCaseSource(nameof(Schemas))]
    public void An_example_is_held_against_its_schema(Case schema) => SchemaExamples.Find(schema.Schema).Should().Equal(schema.Expected);

    [TestCaseSource(nameof(Schemas30))]
    public void A_document_of_version_3_0_is_read_by_its_own_rules(Case schema) =>
        SchemaExamples.Find(schema.Schema, Spec.Head30).Should().Equal(schema.Expected);

    [Test]
    public void Documents_can_be_checked_at_the_same_time() =>
        Enumerable.Range(0, 4).SelectMany(_ => Schemas).AsParallel().WithDegreeOfParallelism(4)
            .Where(schema => !SchemaExamples.Find(schema.Schema).SequenceEqual(schema.Expected)).Should().BeEmpty();

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

    internal sealed record Case(string Schema, params string[] Expected)
    {
        public override string ToString() => Schema;
    }
}
