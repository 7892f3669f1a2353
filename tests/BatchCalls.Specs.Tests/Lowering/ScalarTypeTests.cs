namespace BatchCalls.Specs.Tests;

internal sealed class ScalarTypeTests
{
    [TestCase("{type: string}", "Value<string, StringValue>")]
    [TestCase("{type: string, format: uuid}", "Value<string, StringValue>")]
    [TestCase("{type: string, format: byte}", "Value<string, StringValue>")]
    [TestCase("{type: string, format: binary}", "Value<string, StringValue>")]
    [TestCase("{type: string, format: uri}", "Value<string, StringValue>")]
    [TestCase("{type: string, format: time}", "Value<string, StringValue>")]
    [TestCase("{type: string, format: duration}", "Value<string, StringValue>")]
    [TestCase("{type: string, format: date-time}", "Value<System.DateTimeOffset, TimeValue>")]
    [TestCase("{type: string, format: date}", "Value<System.DateOnly, DateValue>")]
    [TestCase("{type: boolean}", "Value<bool, BooleanValue>")]
    [TestCase("{type: integer}", "Value<long, Int64Value>")]
    [TestCase("{type: integer, format: int32}", "Value<int, Int32Value>")]
    [TestCase("{type: integer, format: int64, minimum: 1, maximum: 5}", "Value<long, Int64Value>")]
    [TestCase("{type: integer, format: unix-time}", "Value<long, UnixTimeValue>")]
    [TestCase("{type: number}", "Value<double, DoubleValue>")]
    [TestCase("{type: number, format: float}", "Value<double, DoubleValue>")]
    [TestCase("{type: number, format: decimal}", "Value<decimal, DecimalValue>")]
    [TestCase("{type: [integer, number]}", "Value<double, DoubleValue>")]
    [TestCase("{type: [string, integer]}", "Value<Newtonsoft.Json.Linq.JToken, AnyValue>")]
    [TestCase("{}", "Value<Newtonsoft.Json.Linq.JToken, AnyValue>")]
    [TestCase("true", "Value<Newtonsoft.Json.Linq.JToken, AnyValue>")]
    [TestCase("{type: 'null'}", "Value<Newtonsoft.Json.Linq.JToken, AnyValue>")]
    public void A_schema_is_read_by(string schema, string reader) =>
        Spec.LowerProperty(schema).P.Value<string>("x-reader").Should().Be(reader);

    [TestCase("minimum: 0, maximum: 100", "int")]
    [TestCase("minimum: -2147483648, maximum: 2147483647", "int")]
    [TestCase("exclusiveMinimum: -2147483649, exclusiveMaximum: 2147483648", "int")]
    [TestCase("minimum: 0, maximum: 2147483648", "long")]
    [TestCase("minimum: 0, exclusiveMaximum: 2147483649", "long")]
    [TestCase("minimum: 0", "long")]
    [TestCase("maximum: 100", "long")]
    [TestCase("minimum: 0, maximum: 1e30", "long")]
    public void An_integer_has_32_bits_only_if_both_bounds_prove_it(string bounds, string type) =>
        Spec.LowerProperty($"{{type: integer, {bounds}}}").P.Value<string>("x-reader").Should().StartWith($"Value<{type}, ");

    [Test]
    public void In_3_0_a_bound_stays_a_bound_when_it_is_flagged_exclusive() =>
        Spec.LowerProperty("{type: integer, minimum: 0, exclusiveMinimum: true, maximum: 9}", head: Spec.Head30)
            .P.Value<string>("format").Should().Be("int32");

    [TestCase("{type: integer}", "OptionalValue<long, Int64Value>")]
    [TestCase("{$ref: '#/components/schemas/E'}", "OptionalValue<E, EnumValue<E>>")]
    [TestCase("{type: string}", "Value<string, StringValue>")]
    [TestCase("{$ref: '#/components/schemas/A'}", "Value<A, ModelValue<A>>")]
    public void Only_a_value_type_needs_a_reader_of_its_own_when_it_is_optional(string schema, string reader) =>
        Spec.LowerProperty(schema, isRequired: false).P.Value<string>("x-reader").Should().Be(reader);

    [Test]
    public void Unix_time_is_marked_and_goes_out_as_int64()
    {
        var property = Spec.LowerProperty("{type: integer, format: unix-time}").P;

        property.Value<bool>("x-unix-time").Should().BeTrue();
        property.Value<string>("format").Should().Be("int64");
    }

    [TestCase("{enum: [1, 2]}", "long")]
    [TestCase("{type: integer, enum: [1, 2], format: int32}", "int")]
    [TestCase("{enum: [1, 2.5]}", "double")]
    [TestCase("{enum: [true]}", "bool")]
    [TestCase("{const: 3}", "long")]
    [TestCase("{enum: [1, a]}", "Newtonsoft.Json.Linq.JToken")]
    [TestCase("{type: string, enum: [1, 2]}", "string")]
    public void An_enum_of_other_things_than_strings_is_a_plain_type(string schema, string type) =>
        Spec.LowerProperty(schema).P.Value<string>("x-reader").Should().StartWith($"Value<{type}, ");

    [Test]
    public void Bounds_defaults_titles_and_examples_are_dropped() =>
        Spec.LowerProperty("{type: string, minLength: 1, pattern: x, default: d, title: t, example: e, examples: [f]}")
            .P.Properties().Select(p => p.Name).Should().Equal("type", "x-name", "x-reader", "x-nullable");

    [Test]
    public void A_description_and_a_deprecation_are_kept()
    {
        var property = Spec.LowerProperty("{type: string, description: 'About p.', deprecated: true}").P;

        property.Value<string>("description").Should().Be("About p.");
        property.Value<bool>("deprecated").Should().BeTrue();
    }

    [Test]
    public void An_unknown_type_is_an_error() =>
        Spec.ErrorOf(() => Spec.LowerProperty("{type: strng}")).Should().Be(
            "doc.yaml(6,55): error SPEC019: #/components/schemas/M/properties/p/type: Expected one of the types string, number, integer, "
            + "boolean, array, object, null, found the string 'strng'. Correct it.");
}
