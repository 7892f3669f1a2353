namespace BatchCalls.Specs.Tests;

internal sealed class ReferenceTests
{
    [TestCase("#/components/schemas/Owner/properties/inner", "OwnerInner")]
    [TestCase("#/$defs/point", "Point")]
    [TestCase("#/x-shared/odd~1key", "SchemaOddKey")]
    public void A_model_elsewhere_in_the_document_is_hoisted_under_one_name(string target, string name)
    {
        var lowered = Spec.Lower(
            Spec.Head31 +
            $$$$"""
            paths: {}
            $defs: {point: {type: object, properties: {x: {type: number}}} }
            x-shared: {odd/key: {type: object, properties: {k: {type: number}}} }
            components:
              schemas:
                M: {type: object, properties: {p: {$ref: '{{{{target}}}}'}, q: {$ref: '{{{{target}}}}'}}}
                Owner: {type: object, properties: {inner: {type: object, properties: {i: {type: string}}} }}
            """);

        lowered.Reader("M", "p").Should().Be($"Value<{name}, ModelValue<{name}>>");
        lowered.Reader("M", "q").Should().Be(lowered.Reader("M", "p"));
    }

    [Test]
    public void Definitions_inside_a_schema_are_named_after_their_key()
    {
        var lowered = Spec.LowerSchemas(
            """
            M:
              type: object
              $defs: {leg: {type: object, properties: {l: {type: string}}}}
              properties: {p: {$ref: '#/components/schemas/M/$defs/leg'}}
            """);

        lowered.Reader("M", "p").Should().Be("Value<Leg, ModelValue<Leg>>");
    }

    [Test]
    public void A_percent_encoded_pointer_is_decoded() =>
        Spec.LowerSchemas("M: {type: object, properties: {p: {$ref: '#/components/schemas/Big%20One'}}}\nBig One: {type: integer}")
            .Reader("M", "p").Should().Be("OptionalValue<long, Int64Value>");

    [Test]
    public void A_missing_target_is_an_error_at_the_reference() =>
        Spec.ErrorOf(() => Spec.LowerProperty("{$ref: '#/components/schemas/Nope'}")).Should().Be(
            "doc.yaml(6,55): error SPEC012: #/components/schemas/M/properties/p/$ref: '#/components/schemas/Nope' does not exist in this document. "
            + "If it should, the file is truncated; otherwise correct the reference.");

    [TestCase("other.yaml#/A", "is outside of this document. Copy what it names into 'components'.")]
    [TestCase("https://example.org/a.json", "is outside of this document. Copy what it names into 'components'.")]
    [TestCase("#anchor", "is not a JSON pointer. Write the pointer of its target, '#/…'.")]
    public void Other_references_are_not_supported(string target, string reason) =>
        Spec.ErrorOf(() => Spec.LowerProperty($"{{$ref: '{target}'}}")).Should().Be(
            $"doc.yaml(6,55): error SPEC013: #/components/schemas/M/properties/p/$ref: '{target}' {reason}");

    [Test]
    public void A_property_may_be_called_ref() =>
        Spec.LowerSchemas("M: {type: object, properties: {$ref: {type: string}}}").NamesIn("M").Should().Equal("Ref");
}
