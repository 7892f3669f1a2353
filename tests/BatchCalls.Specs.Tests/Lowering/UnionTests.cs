namespace BatchCalls.Specs.Tests;

internal sealed class UnionTests
{
    [TestCase("{anyOf: [{type: string}, {type: integer}]}", "Newtonsoft.Json.Linq.JToken")]
    [TestCase("{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}", "Newtonsoft.Json.Linq.JToken")]
    [TestCase("{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/A'}]}", "A")]
    [TestCase("{anyOf: [{type: integer}, {type: number}]}", "double")]
    [TestCase("{anyOf: [{type: integer}, {type: number, format: decimal}]}", "decimal")]
    [TestCase("{anyOf: [{type: integer, format: int32}, {type: integer}]}", "long")]
    [TestCase("{anyOf: [{type: string, enum: [a]}, {type: string}]}", "string")]
    [TestCase("{anyOf: [{type: string, enum: [a]}, {type: string, enum: [b]}]}", "string")]
    [TestCase("{anyOf: [{type: string, format: date}, {type: string, format: date-time}]}", "string")]
    [TestCase("{anyOf: [{type: string}, {}]}", "Newtonsoft.Json.Linq.JToken")]
    [TestCase("{anyOf: [{type: string}, false]}", "string")]
    [TestCase("{type: string, anyOf: [{format: email}, {format: uri}]}", "string")]
    [TestCase("{anyOf: [{type: string}], oneOf: [{type: string}]}", "Newtonsoft.Json.Linq.JToken")]
    public void A_union_is_what_its_variants_have_in_common(string schema, string type) =>
        Spec.LowerProperty(schema).P.Value<string>("x-reader").Should().StartWith($"Value<{type}, ");

    [Test]
    public void A_plain_union_is_no_cause_for_a_warning() =>
        Spec.LowerProperty("{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}").Warnings.Should().BeEmpty();

    [Test]
    public void A_union_of_string_constants_is_an_enum() =>
        Spec.LowerProperty("{oneOf: [{const: one, title: One}, {const: two}]}").Schemas["MP"]!["enum"]!.Values<string>()
            .Should().Equal("one", "two");

    [Test]
    public void A_string_constant_is_an_enum_of_one() =>
        Spec.LowerProperty("{const: list}").Schemas["MP"]!["enum"]!.Values<string>().Should().Equal("list");

    [Test]
    public void A_dropped_discriminator_is_named() =>
        Spec.LowerProperty("{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], discriminator: {propertyName: kind}}")
            .Warnings.Should().Equal(
                "doc.yaml(6,51): warning SPEC051: #/components/schemas/M/properties/p: Dropped the discriminator: the variants are read as plain JSON.");

    [Test]
    public void A_union_beside_properties_is_dropped_and_named()
    {
        var lowered = Spec.LowerSchemas("M: {type: object, properties: {p: {type: string}}, oneOf: [{required: [p]}]}");

        lowered.NamesIn("M").Should().Equal("P");
        lowered.Warnings.Should().ContainSingle().Which.Should().Contain("#/components/schemas/M/oneOf: Dropped the union");
    }

    [Test]
    public void A_variant_that_only_a_union_names_makes_no_type() =>
        Spec.LowerProperty("{oneOf: [{type: object, properties: {x: {type: string}}}, {type: string}]}").TypeNames
            .Should().Equal("A", "B", "E", "M");
}
