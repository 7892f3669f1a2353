namespace BatchCalls.Specs.Tests;

internal sealed class NullabilityTests
{
    [TestCase("{type: [integer, 'null']}")]
    [TestCase("{type: integer, nullable: true}")]
    [TestCase("{anyOf: [{type: integer}, {type: 'null'}]}")]
    [TestCase("{oneOf: [{type: 'null'}, {type: integer}]}")]
    [TestCase("{anyOf: [{type: [integer, 'null']}]}")]
    [TestCase("{anyOf: [{type: integer}, {enum: [null]}]}")]
    [TestCase("{anyOf: [{type: integer}, {const: null}]}")]
    [TestCase("{type: [integer, 'null'], enum: [1, null]}")]
    public void Null_is_allowed_by(string schema)
    {
        var property = Spec.LowerProperty(schema).P;

        property.Value<bool>("x-nullable").Should().BeTrue();
        property.Value<bool>("nullable").Should().BeTrue();
        property.Value<string>("x-reader").Should().Be("OptionalValue<long, Int64Value>");
    }

    [Test]
    public void Without_null_the_property_says_so_and_keeps_nullable_away()
    {
        var property = Spec.LowerProperty("{type: integer}").P;

        property.Value<bool>("x-nullable").Should().BeFalse();
        property.ContainsKey("nullable").Should().BeFalse();
    }

    [TestCase("{$ref: '#/components/schemas/A', nullable: true, description: Mine}")]
    [TestCase("{anyOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}], description: Mine}")]
    [TestCase("{allOf: [{$ref: '#/components/schemas/A'}], nullable: true, description: Mine}")]
    public void A_nullable_reference_keeps_its_target_and_its_siblings(string schema)
    {
        var property = Spec.LowerProperty(schema).P;

        property["oneOf"]![0]!.Value<string>("$ref").Should().Be("#/components/schemas/A");
        property.Value<bool>("x-nullable").Should().BeTrue();
        property.Value<string>("description").Should().Be("Mine");
        property.Value<string>("x-reader").Should().Be("Value<A, ModelValue<A>>");
    }

    [Test]
    public void A_reference_is_wrapped_even_without_siblings() =>
        Spec.LowerProperty("{$ref: '#/components/schemas/A'}").P["oneOf"]!.Should().HaveCount(1);

    [Test]
    public void An_alias_hands_its_null_on() =>
        Spec.LowerSchemas(
            """
            M: {type: object, properties: {p: {$ref: '#/components/schemas/Maybe'}}}
            Maybe: {type: [string, 'null']}
            """).P.Value<bool>("x-nullable").Should().BeTrue();

    [Test]
    public void Anything_may_be_null() => Spec.LowerProperty("{}").P.Value<bool>("x-nullable").Should().BeTrue();

    [Test]
    public void A_nullable_string_enum_stays_an_enum_without_null_among_its_values()
    {
        var lowered = Spec.LowerProperty("{type: [string, 'null'], enum: [on, off, null]}");

        lowered.Reader("M", "p").Should().Be("OptionalValue<MP, EnumValue<MP>>");
        lowered.Schemas["MP"]!["enum"]!.Values<string>().Should().Equal("on", "off");
    }
}
