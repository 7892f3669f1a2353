namespace BatchCalls.Specs.Tests;

internal sealed class DroppedKeywordTests
{
    [TestCase("not: {type: integer}", "not")]
    [TestCase("if: {}, then: {}, else: {}", "if, then, else")]
    [TestCase("patternProperties: {a: {}}", "patternProperties")]
    [TestCase("dependentSchemas: {a: {}}", "dependentSchemas")]
    [TestCase("propertyNames: {}", "propertyNames")]
    [TestCase("contains: {}", "contains")]
    [TestCase("unevaluatedProperties: false", "unevaluatedProperties")]
    [TestCase("unevaluatedItems: false", "unevaluatedItems")]
    public void What_has_no_3_0_form_is_dropped_with_one_warning(string keywords, string names) =>
        Spec.LowerProperty($"{{type: object, {keywords}}}").Warnings.Should().Equal(
            $"doc.yaml(6,51): warning SPEC050: #/components/schemas/M/properties/p: Dropped {names}: OpenAPI 3.0 and C# have no form for it. "
            + "Values are read without that check.");

    [Test]
    public void A_schema_that_is_used_twice_warns_once() =>
        Spec.LowerSchemas(
            """
            M: {type: object, properties: {a: {$ref: '#/components/schemas/T'}, b: {$ref: '#/components/schemas/T'}}}
            T: {type: string, not: {const: x}}
            """).Warnings.Should().HaveCount(1);

    [Test]
    public void A_property_that_allows_no_value_is_dropped_with_a_warning()
    {
        var lowered = Spec.LowerSchemas("M: {type: object, properties: {p: false, q: {type: string}}}");

        lowered.NamesIn("M").Should().Equal("Q");
        lowered.Warnings.Should().Equal(
            "doc.yaml(6,36): warning SPEC054: #/components/schemas/M/properties/p: Dropped the property: its schema allows no value.");
    }
}
