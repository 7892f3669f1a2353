namespace BatchCalls.Specs.Tests;

internal sealed class TypeNameTests
{
    [TestCase("type_:Foo", "TypeFoo")]
    [TestCase("-Output", "Output")]
    [TestCase("class", "Class")]
    [TestCase("404_error", "Schema404Error")]
    [TestCase("HTTPValidationError", "HTTPValidationError")]
    [TestCase("BATCH_CALL", "BatchCall")]
    [TestCase("batchCall", "BatchCall")]
    [TestCase("übung.Ärger", "ÜbungÄrger")]
    [TestCase("---", "Schema")]
    [TestCase("System", "SystemValue")]
    [TestCase("Newtonsoft", "NewtonsoftValue")]
    [TestCase("BatchCalls", "BatchCallsValue")]
    [TestCase("AcmeClient", "AcmeClientValue")]
    [TestCase("IAcmeClient", "IAcmeClientValue")]
    [TestCase("StringValue", "StringValueValue")]
    public void A_component_is_named_after_its_key(string key, string name) =>
        Spec.LowerSchemas($"'{key}': {{type: object, properties: {{p: {{type: string}}}}}}").TypeNames.Should().Equal(name);

    [Test]
    public void A_name_that_is_taken_gets_a_number() =>
        Spec.LowerSchemas(
            """
            Foo-Bar: {type: object, properties: {a: {type: string}}}
            foo_bar: {type: object, properties: {b: {type: string}}}
            FooBar: {type: object, properties: {c: {type: string}}}
            """).TypeNames.Should().Equal("FooBar", "FooBar2", "FooBar3");

    [TestCase("{type: object, properties: {x: {type: string}}}", "MP")]
    [TestCase("{type: string, enum: [k]}", "MP")]
    [TestCase("{type: array, items: {type: string, enum: [k]}}", "MPItem")]
    [TestCase("{type: object, additionalProperties: {type: string, enum: [k]}}", "MPValue")]
    [TestCase("{anyOf: [{type: string, enum: [k]}, {type: 'null'}]}", "MP")]
    [TestCase("{type: array, prefixItems: [{type: string, enum: [k]}]}", "MPItem")]
    public void What_is_hoisted_is_named_after_its_parent_and_property(string schema, string name) =>
        Spec.LowerProperty(schema).TypeNames.Should().Equal(new[] { "A", "B", "E", "M", name }.Order(StringComparer.Ordinal));

    [Test]
    public void A_property_with_a_keywords_name_is_no_keyword() =>
        Spec.LowerSchemas(
            """
            M:
              type: object
              properties:
                schemas: {type: array, items: {type: string, enum: [a]}}
                items: {type: object, properties: {properties: {type: string, enum: [b]}}}
            """).TypeNames.Should().Equal("M", "MItems", "MItemsProperties", "MSchemasItem");

    [Test]
    public void A_given_name_wins_and_names_what_is_inside()
    {
        var lowered = Spec.LowerSchemas(
            "Ugly: {type: object, x-type-name: Pretty, properties: {p: {type: object, properties: {q: {type: string, enum: [a]}}}}}");

        lowered.TypeNames.Should().Equal("Pretty", "PrettyP", "PrettyPQ");
    }

    [Test]
    public void A_given_name_around_a_union_with_null_names_the_schema_inside() =>
        Spec.LowerProperty("{anyOf: [{type: string, enum: [k]}, {type: 'null'}], x-type-name: Given}").TypeNames.Should().Contain("Given");

    [Test]
    public void A_given_name_keeps_others_from_it() =>
        Spec.LowerSchemas(
            """
            Call: {type: object, properties: {a: {type: string}}}
            Other: {type: object, x-type-name: Call, properties: {b: {type: string}}}
            """).NamesIn("Call2").Should().Equal("A");

    [Test]
    public void Equal_string_enums_are_one_type_and_the_components_name_wins_over_a_hoisted_one()
    {
        var lowered = Spec.LowerSchemas(
            """
            M: {type: object, properties: {p: {type: string, enum: [a, b]}}}
            Shared: {type: string, enum: [a, b]}
            Reverse: {type: string, enum: [b, a]}
            """);

        lowered.TypeNames.Should().Equal("M", "Reverse", "Shared");
        lowered.Reader("M", "p").Should().Be("OptionalValue<Shared, EnumValue<Shared>>");
    }

    [Test]
    public void Of_equal_string_enums_the_given_name_wins_over_a_component() =>
        Spec.LowerSchemas(
            """
            Shared: {type: string, enum: [a, b]}
            M: {type: object, properties: {p: {type: string, enum: [a, b], x-type-name: Given}}}
            """).TypeNames.Should().Equal("Given", "M");

    [Test]
    public void Equal_string_enums_with_two_given_names_stay_two_types() =>
        Spec.LowerSchemas(
            """
            One: {type: string, enum: [a, b], x-type-name: First}
            Two: {type: string, enum: [a, b], x-type-name: Second}
            """).TypeNames.Should().Equal("First", "Second");

    [Test]
    public void The_same_object_may_be_given_one_name_twice()
    {
        var lowered = Spec.LowerSchemas(
            """
            A: {type: object, x-type-name: Meta, properties: {id: {type: string}, sub: {type: object, properties: {x: {type: string}}}}}
            B: {type: object, x-type-name: Meta, properties: {id: {type: string}, sub: {type: object, properties: {x: {type: string}}}}}
            """);

        lowered.TypeNames.Should().Equal("Meta", "MetaSub");
    }

    [TestCase("{type: object, x-type-name: Meta, properties: {id: {type: integer}}}")]
    [TestCase("{type: object, x-type-name: Meta, required: [id], properties: {id: {type: string}}}")]
    [TestCase("{type: string, x-type-name: Meta, enum: [a]}")]
    public void Different_schemas_of_one_given_name_are_an_error(string second) =>
        Spec.ErrorOf(() => Spec.LowerSchemas($"A: {{type: object, x-type-name: Meta, properties: {{id: {{type: string}}}}}}\nB: {second}")).Should().Be(
            "doc.yaml(7,5): error SPEC017: #/components/schemas/B: 'x-type-name: Meta' is the name of #/components/schemas/A already, "
            + "which is a different schema. Choose another name.");

    [TestCase("1st", "doc.yaml(6,23): error SPEC018: #/components/schemas/M/x-type-name: 'x-type-name' is the string '1st', which is no C# name. Use letters, digits and underscores.")]
    [TestCase("System", "doc.yaml(6,5): error SPEC018: #/components/schemas/M: 'x-type-name: System' is a name that the generated code needs itself. Choose another name.")]
    public void A_given_name_has_to_be_free_and_valid(string name, string error) =>
        Spec.ErrorOf(() => Spec.LowerSchemas($"M: {{type: object, x-type-name: {name}, properties: {{p: {{type: string}}}}}}")).Should().Be(error);

    [TestCase("{type: string, x-type-name: Text}")]
    [TestCase("{$ref: '#/components/schemas/A', x-type-name: Text}")]
    public void A_given_name_without_effect_is_named(string schema) =>
        Spec.LowerProperty(schema).Warnings.Should().Equal(
            "doc.yaml(6,51): warning SPEC055: #/components/schemas/M/properties/p: 'x-type-name: Text' has no effect here: this is neither an object "
            + "with properties nor a string enum of its own. Name the schema that it refers to.");
}
