using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Tests;

internal sealed class MemberNameTests
{
    [TestCase("agent_id", "AgentId")]
    [TestCase("scheduledAt", "ScheduledAt")]
    [TestCase("3d", "_3d")]
    [TestCase("$", "Property")]
    [TestCase("m", "MValue")]
    [TestCase("additionalProperties", "AdditionalPropertiesValue")]
    [TestCase("unreadable_values", "UnreadableValuesValue")]
    [TestCase("raw_json", "RawJsonValue")]
    [TestCase("equals", "EqualsValue")]
    [TestCase("toString", "ToStringValue")]
    [TestCase("batch_calls", "BatchCalls")]
    public void A_property_is_named_in_pascal_case(string wire, string name) =>
        Spec.LowerSchemas($"M: {{type: object, properties: {{'{wire}': {{type: string}}}}}}").NamesIn("M").Should().Equal(name);

    [Test]
    public void Two_properties_never_share_a_name() =>
        Spec.LowerSchemas("M: {type: object, properties: {a_b: {type: string}, aB: {type: string}, a-b: {type: string}, a_b2: {type: string}}}")
            .NamesIn("M").Should().Equal("AB", "AB2", "AB3", "AB22");

    [Test]
    public void A_given_name_wins_even_over_an_earlier_property() =>
        Spec.LowerSchemas("M: {type: object, properties: {id: {type: string}, ident: {type: string, x-name: Id}}}")
            .NamesIn("M").Should().Equal("Id2", "Id");

    [Test]
    public void A_given_name_that_every_model_has_is_an_error() =>
        Spec.ErrorOf(() => Spec.LowerSchemas("M: {type: object, properties: {p: {type: string, x-name: RawJson}}}")).Should().Be(
            "doc.yaml(6,5): error SPEC018: #/components/schemas/M: 'x-name: RawJson' of the property 'p' is taken in M. Choose another name.");

    [TestCase("in_progress", "InProgress")]
    [TestCase("IN_PROGRESS", "InProgress")]
    [TestCase("+1", "Plus1")]
    [TestCase("-1", "Minus1")]
    [TestCase("", "Empty")]
    [TestCase("3g", "_3g")]
    [TestCase("<", "Symbol")]
    [TestCase("value", "ValueValue")]
    [TestCase("known", "KnownValue")]
    [TestCase("is_known", "IsKnownValue")]
    [TestCase("Parse", "ParseValue")]
    [TestCase("E", "EValue")]
    public void An_enum_value_is_named(string value, string name) =>
        EnumNames($"'{value}'").Should().Equal(name);

    [Test]
    public void Enum_names_are_unique_and_in_the_documents_order() =>
        EnumNames("a_b, aB, c").Should().Equal("AB", "AB2", "C");

    private static IEnumerable<string?> EnumNames(string values) =>
        Spec.LowerSchemas($"E: {{type: string, enum: [{values}]}}").Schemas["E"]!["x-enumNames"]!.Values<string>();
}
