using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Tests;

internal sealed class ParameterTests
{
    [TestCase("last_doc", "lastDoc")]
    [TestCase("_x_", "x")]
    [TestCase("class", "class")]
    [TestCase("X-Trace-Id", "xTraceId")]
    [TestCase("filter[name]", "filterName")]
    [TestCase("3d", "value3d")]
    [TestCase("cancellationToken", "cancellationTokenValue")]
    [TestCase("request", "requestValue")]
    public void A_parameter_is_named_in_camel_case_and_keeps_its_wire_name(string wire, string name)
    {
        var parameter = Lower($"{{name: '{wire}', in: query, schema: {{type: string}}}}").Single();

        parameter.Value<string>("x-originalName").Should().Be(name);
        parameter.Value<string>("name").Should().Be(wire);
    }

    [Test]
    public void Two_parameters_never_share_a_name() =>
        Lower("{name: a_b, in: query}, {name: a-b, in: header}").Select(p => p.Value<string>("x-originalName")).Should().Equal("aB", "aB2");

    [TestCase("{type: integer, minimum: 1, maximum: 100, default: 50}", """{"type":"integer","format":"int32","minimum":1,"maximum":100}""")]
    [TestCase("{anyOf: [{type: string}, {type: 'null'}]}", """{"type":"string"}""")]
    [TestCase("{type: [string, integer]}", """{"type":"string"}""")]
    [TestCase("{type: string, enum: [a]}", """{"$ref":"#/components/schemas/GetThingsQ"}""")]
    [TestCase("{type: array, items: {type: integer}}", """{"type":"array","items":{"type":"integer","format":"int64"}}""")]
    [TestCase("{type: object, additionalProperties: {type: string}}", """{"type":"object","additionalProperties":{"type":"string"}}""")]
    public void A_query_parameter_has_a_simple_schema_without_a_default(string schema, string lowered) =>
        Lower($"{{name: q, in: query, schema: {schema}}}").Single()["schema"]!.ToString(Newtonsoft.Json.Formatting.None).Should().Be(lowered);

    [Test]
    public void A_parameter_with_content_is_text() =>
        Lower("{name: q, in: query, content: {application/json: {schema: {type: object}}}}").Single()["schema"]!.Value<string>("type")
            .Should().Be("string");

    [Test]
    public void A_header_list_is_a_list_of_strings() =>
        Lower("{name: X-Ids, in: header, schema: {type: array, items: {type: integer}}}").Single()["schema"]!["items"]!.Value<string>("type")
            .Should().Be("string");

    [Test]
    public void Style_and_explode_are_kept()
    {
        var parameter = Lower("{name: q, in: query, style: form, explode: false, schema: {type: array, items: {type: string}}}").Single();

        parameter.Value<string>("style").Should().Be("form");
        parameter.Value<bool>("explode").Should().BeFalse();
    }

    [TestCase("Accept")]
    [TestCase("content-type")]
    [TestCase("Authorization")]
    public void A_header_that_the_client_sets_itself_is_no_parameter(string header) =>
        Lower($"{{name: {header}, in: header, schema: {{type: string}}}}").Should().BeEmpty();

    [Test]
    public void The_paths_parameters_belong_to_each_operation_unless_it_has_its_own()
    {
        var operation = Spec.Lower(Spec.Head31 +
            """
            paths:
              /things/{id}:
                parameters:
                  - {name: id, in: path, schema: {type: string}}
                  - $ref: '#/components/parameters/Limit'
                get:
                  parameters: [{name: limit, in: query, required: true, schema: {type: string}}]
            components: {parameters: {Limit: {name: limit, in: query, schema: {type: integer}}}}
            """).Operation("/things/{id}", "get");

        var parameters = operation["parameters"]!.ToList();
        parameters.Select(p => p.Value<string>("name")).Should().Equal("id", "limit");
        parameters.Select(p => p.Value<bool>("required")).Should().Equal(true, true);
        parameters[1]["schema"]!.Value<string>("type").Should().Be("string");
    }

    [TestCase("name: q, in: cookie", "is a cookie")]
    [TestCase("name: q, in: query, style: deepObject, schema: {type: object, properties: {a: {type: string}}}", "is an object")]
    [TestCase("name: q, in: query, style: deepObject, schema: {type: object, additionalProperties: {type: string}}", "is an object")]
    [TestCase("name: q, in: query, style: pipeDelimited, schema: {type: array, items: {type: string}}", "is a list in the query in the style 'pipeDelimited'")]
    [TestCase("name: q, in: query, schema: {type: array, items: {type: object, properties: {a: {type: string}}}}", "is a list in the query in the style 'form'")]
    public void An_optional_parameter_that_cannot_be_generated_is_dropped(string parameter, string obstacle)
    {
        var lowered = Spec.LowerOperation($"parameters: [{{{parameter}}}]");

        lowered.Get["parameters"].Should().BeNull();
        lowered.Warnings.Should().Equal(
            $"doc.yaml(6,20): warning SPEC056: #/paths/~1things/get/parameters/0: Dropped the optional parameter 'q': it {obstacle}, which can't be generated.");
    }

    [Test]
    public void A_required_parameter_that_cannot_be_generated_leaves_the_operation_out()
    {
        var lowered = Spec.LowerOperation("parameters: [{name: sid, in: cookie, required: true}]");

        lowered.Root["paths"]!.Should().BeEmpty();
        lowered.Warnings.Should().Equal(
            "doc.yaml(6,20): warning SPEC057: #/paths/~1things/get/parameters/0: Left out the operation 'GET /things': "
            + "its required parameter 'sid' is a cookie, which can't be generated.");
    }

    private static List<JObject> Lower(string parameters) =>
        Spec.LowerOperation($"parameters: [{parameters}]").Get["parameters"]?.Cast<JObject>().ToList() ?? [];
}
