namespace BatchCalls.Specs.Tests;

internal sealed class CollectionTypeTests
{
    private const string List = "System.Collections.Generic.IReadOnlyList";
    private const string Map = "System.Collections.Generic.IReadOnlyDictionary";
    private const string Any = "Newtonsoft.Json.Linq.JToken";

    [TestCase("{type: array, items: {type: string}}", $"Value<{List}<string>, ListValue<string, StringValue>>")]
    [TestCase("{items: {type: string}}", $"Value<{List}<string>, ListValue<string, StringValue>>")]
    [TestCase("{type: array}", $"Value<{List}<{Any}>, ListValue<{Any}, AnyValue>>")]
    [TestCase("{type: array, items: true}", $"Value<{List}<{Any}>, ListValue<{Any}, AnyValue>>")]
    [TestCase("{type: array, items: {type: [string, 'null']}}", $"Value<{List}<{Any}>, ListValue<{Any}, AnyValue>>")]
    [TestCase("{type: array, items: {$ref: '#/components/schemas/A'}}", $"Value<{List}<A>, ListValue<A, ModelValue<A>>>")]
    [TestCase("{type: array, items: {$ref: '#/components/schemas/E'}}", $"Value<{List}<E>, ListValue<E, EnumValue<E>>>")]
    [TestCase("{type: array, items: {type: array, items: {type: integer}}}", $"Value<{List}<{List}<long>>, ListValue<{List}<long>, ListValue<long, Int64Value>>>")]
    [TestCase("{type: array, prefixItems: [{type: string}, {type: string}]}", $"Value<{List}<string>, ListValue<string, StringValue>>")]
    [TestCase("{type: array, prefixItems: [{type: string}, {type: integer}]}", $"Value<{List}<{Any}>, ListValue<{Any}, AnyValue>>")]
    [TestCase("{type: array, prefixItems: [{type: string}], items: false}", $"Value<{List}<string>, ListValue<string, StringValue>>")]
    [TestCase("{type: array, prefixItems: [{type: string}], items: {type: integer}}", $"Value<{List}<{Any}>, ListValue<{Any}, AnyValue>>")]
    [TestCase("{type: array, items: [{type: boolean}, {type: boolean}]}", $"Value<{List}<bool>, ListValue<bool, BooleanValue>>")]
    [TestCase("{type: object}", $"Value<{Map}<string, {Any}>, MapValue<{Any}, AnyValue>>")]
    [TestCase("{type: object, properties: {}}", $"Value<{Map}<string, {Any}>, MapValue<{Any}, AnyValue>>")]
    [TestCase("{type: object, additionalProperties: false}", $"Value<{Map}<string, {Any}>, MapValue<{Any}, AnyValue>>")]
    [TestCase("{type: object, additionalProperties: true}", $"Value<{Map}<string, {Any}>, MapValue<{Any}, AnyValue>>")]
    [TestCase("{type: object, additionalProperties: {type: integer}}", $"Value<{Map}<string, long>, MapValue<long, Int64Value>>")]
    [TestCase("{additionalProperties: {type: integer}}", $"Value<{Map}<string, long>, MapValue<long, Int64Value>>")]
    [TestCase("{type: object, additionalProperties: {type: integer, nullable: true}}", $"Value<{Map}<string, {Any}>, MapValue<{Any}, AnyValue>>")]
    [TestCase("{$ref: '#/components/schemas/Strings'}", $"Value<{List}<string>, ListValue<string, StringValue>>")]
    public void A_schema_is_read_by(string schema, string reader) =>
        Spec.LowerProperty(schema).P.Value<string>("x-reader").Should().Be(reader);

    [Test]
    public void A_map_never_closes_its_additional_properties() =>
        Spec.LowerProperty("{type: object, additionalProperties: false}").P["additionalProperties"]!.ToString().Should().Be("{}");

    [Test]
    public void A_model_says_nothing_about_additional_properties() =>
        Spec.LowerSchemas("M: {type: object, additionalProperties: false, properties: {p: {type: string}}}")
            .Schemas["M"]!["additionalProperties"].Should().BeNull();

    [Test]
    public void Only_models_and_string_enums_become_components() =>
        Spec.LowerSchemas(
            """
            Model: {type: object, properties: {a: {type: string}}}
            Enum: {type: string, enum: [a]}
            List: {type: array, items: {type: string}}
            Map: {type: object}
            Text: {type: string}
            Number: {type: integer, enum: [1]}
            Union: {anyOf: [{type: string}, {type: integer}]}
            Alias: {$ref: '#/components/schemas/Model'}
            """).TypeNames.Should().Equal("Enum", "Model");

    [Test]
    public void The_required_list_holds_only_properties_that_exist() =>
        Spec.LowerSchemas("M: {type: object, required: [a, ghost], properties: {b: {type: string}, a: {type: string}}}")
            .Schemas["M"]!["required"]!.Values<string>().Should().Equal("a");
}
