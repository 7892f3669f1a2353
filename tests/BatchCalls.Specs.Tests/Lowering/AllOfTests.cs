namespace BatchCalls.Specs.Tests;

internal sealed class AllOfTests
{
    [Test]
    public void Branches_and_own_properties_are_merged_through_references()
    {
        var lowered = Spec.LowerSchemas(
            """
            Base: {type: object, required: [id], properties: {id: {type: string}}}
            Middle: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {name: {type: string}}}]}
            Top:
              allOf: [{$ref: '#/components/schemas/Middle'}]
              required: [name, own]
              properties: {own: {type: string}}
            """);

        lowered.NamesIn("Top").Should().Equal("Id", "Name", "Own");
        lowered.Schemas["Top"]!["required"]!.Values<string>().Should().Equal("id", "name", "own");
        lowered.Warnings.Should().BeEmpty();
    }

    [TestCase("{allOf: [{$ref: '#/components/schemas/A'}], description: d}")]
    [TestCase("{allOf: [{$ref: '#/components/schemas/A'}, {description: d}]}")]
    [TestCase("{type: object, allOf: [{$ref: '#/components/schemas/A'}], additionalProperties: false}")]
    public void A_single_branch_with_nothing_but_annotations_is_that_branch(string schema) =>
        Spec.LowerProperty(schema).P["oneOf"]![0]!.Value<string>("$ref").Should().Be("#/components/schemas/A");

    [Test]
    public void A_reference_with_properties_beside_it_is_a_model_of_all_of_them()
    {
        var lowered = Spec.LowerProperty("{$ref: '#/components/schemas/A', properties: {more: {type: string}}}");

        lowered.NamesIn("MP").Should().Equal("A", "More");
    }

    [Test]
    public void In_3_0_a_reference_has_no_siblings() =>
        Spec.LowerProperty("{$ref: '#/components/schemas/A', properties: {more: {type: string}}}", head: Spec.Head30)
            .Reader("M", "p").Should().Be("Value<A, ModelValue<A>>");

    [Test]
    public void Branches_of_a_scalar_are_merged_as_well() =>
        Spec.LowerProperty("{allOf: [{type: string}, {format: date}]}").P.Value<string>("x-reader")
            .Should().Be("Value<System.DateOnly, DateValue>");

    [Test]
    public void Of_a_property_in_two_branches_the_later_wins()
    {
        var lowered = Spec.LowerProperty(
            "{allOf: [{properties: {x: {type: string}}}, {properties: {x: {type: string, format: date}}}]}");

        lowered.Reader("MP", "x").Should().StartWith("OptionalValue<System.DateOnly");
        lowered.Warnings.Should().BeEmpty();
    }

    [Test]
    public void A_property_with_two_types_is_named()
    {
        var lowered = Spec.LowerSchemas(
            """
            M:
              allOf:
                - {properties: {x: {type: string}}}
                - {properties: {x: {type: integer}}}
            """);

        lowered.Reader("M", "x").Should().Be("OptionalValue<long, Int64Value>");
        lowered.Warnings.Should().Equal(
            "doc.yaml(9,25): warning SPEC053: #/components/schemas/M/allOf/1/properties/x: Branches of the 'allOf' in "
            + "#/components/schemas/M contradict each other: 'x' is integer here, and string in "
            + "#/components/schemas/M/allOf/0/properties/x. The later one wins; correct one.");
    }

    [TestCase("number", "integer")]
    [TestCase("integer", "number")]
    [TestCase("[number, string]", "[integer, boolean]")]
    public void Of_a_number_and_an_integer_the_integer_is_left(string first, string second)
    {
        var lowered = Spec.LowerProperty($"{{allOf: [{{type: {first}}}, {{type: {second}}}]}}");

        lowered.Reader("M", "p").Should().Be("Value<long, Int64Value>");
        lowered.Warnings.Should().BeEmpty();
    }

    [Test]
    public void Several_types_that_all_branches_allow_are_left() =>
        Spec.LowerProperty("{allOf: [{type: [number, string]}, {type: [integer, string]}]}").Reader("M", "p")
            .Should().Be(Spec.LowerProperty("{type: [integer, string]}").Reader("M", "p"));

    [Test]
    public void Branches_that_no_value_can_follow_are_named() =>
        Spec.LowerSchemas("S: {type: string}\nM: {properties: {p: {allOf: [{$ref: '#/components/schemas/S'}, {type: integer}]}}}")
            .Warnings.Should().ContainSingle().Which.Should().Contain(
                "SPEC053: #/components/schemas/M/properties/p/allOf/1/type: Branches of the 'allOf' in "
                + "#/components/schemas/M/properties/p contradict each other: integer here, and string in #/components/schemas/S/type.");

    [Test]
    public void A_circle_is_an_error() =>
        Spec.ErrorOf(() => Spec.LowerSchemas(
            """
            A: {allOf: [{$ref: '#/components/schemas/B'}]}
            B: {allOf: [{$ref: '#/components/schemas/A'}]}
            """)).Should().Be(
                "doc.yaml(6,5): error SPEC015: #/components/schemas/A: This schema is an 'allOf' of itself. Break the circle of 'allOf' references.");
}
