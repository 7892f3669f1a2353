using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Tests;

internal sealed class ContentTests
{
    private const string Model = "{type: object, properties: {rows: {type: array, items: {type: object, properties: {x: {type: string}}}}}}";

    [Test]
    public void A_response_is_read_by_its_root()
    {
        var lowered = Spec.LowerOperation($"responses: {{'200': {{description: ok, content: {{application/json: {{schema: {Model}}}}}}}}}");

        var response = lowered.Get["responses"]!["200"]!;
        response.Value<string>("x-reader").Should().Be("ModelValue<GetThingsResponse>");
        response["content"]!["application/json"]!["schema"]!.Value<string>("$ref").Should().Be("#/components/schemas/GetThingsResponse");
    }

    [TestCase("{type: array, items: {type: string}}", "ListValue<string, StringValue>")]
    [TestCase("{type: object}", "MapValue<Newtonsoft.Json.Linq.JToken, AnyValue>")]
    [TestCase("{type: [string, 'null']}", "StringValue")]
    [TestCase("true", "AnyValue")]
    public void A_response_need_not_be_a_model(string schema, string reader) =>
        Spec.LowerOperation($"responses: {{'200': {{content: {{application/json: {{schema: {schema}}}}}}}}}")
            .Get["responses"]!["200"]!.Value<string>("x-reader").Should().Be(reader);

    [Test]
    public void Lists_of_models_in_a_successful_response_are_rows()
    {
        var rows = Spec.LowerOperation($"responses: {{'200': {{content: {{application/json: {{schema: {Model}}}}}}}}}").Property("GetThingsResponse", "rows");

        rows.Value<bool>("x-rows").Should().BeTrue();
        rows.Value<string>("x-reader").Should().Be("RowsValue<GetThingsResponseRowsItem, ModelValue<GetThingsResponseRowsItem>>");
    }

    [Test]
    public void Lists_of_models_in_an_error_are_no_rows()
    {
        var rows = Spec.LowerOperation($"responses: {{'404': {{content: {{application/json: {{schema: {Model}}}}}}}}}").Property("GetThings404Response", "rows");

        rows.ContainsKey("x-rows").Should().BeFalse();
        rows.Value<string>("x-reader").Should().StartWith("Value<System.Collections.Generic.IReadOnlyList<GetThings404ResponseRowsItem>");
    }

    [TestCase("application/json", true)]
    [TestCase("application/json; charset=utf-8", true)]
    [TestCase("application/problem+json", true)]
    [TestCase("'*/*'", true)]
    [TestCase("text/plain", false)]
    public void Json_goes_by_several_media_types(string mediaType, bool isJson) =>
        (Spec.LowerOperation($"responses: {{'400': {{content: {{{mediaType}: {{schema: {{type: string}}}}}}}}}}")
            .Get["responses"]!["400"]!["content"]?["application/json"] is not null).Should().Be(isJson);

    [Test]
    public void Every_status_is_kept_and_one_without_content_has_no_schema()
    {
        var responses = Spec.LowerOperation("responses: {'204': {description: done}, '404': {description: no}, default: {description: other}}").Get["responses"]!;

        responses.Children<JProperty>().Select(p => p.Name).Should().Equal("204", "404", "default");
        responses["204"]!.ToString(Newtonsoft.Json.Formatting.None).Should().Be("""{"description":"done"}""");
    }

    [Test]
    public void A_shared_response_names_its_schema_itself() =>
        Spec.Lower(Spec.Head31 +
            """
            paths: {/things: {get: {responses: {'404': {$ref: '#/components/responses/NotFound'}}}}}
            components: {responses: {NotFound: {content: {application/json: {schema: {type: object, properties: {x: {type: string}}}}}}}}
            """).TypeNames.Should().Equal("NotFoundResponse");

    [Test]
    public void A_range_of_statuses_is_dropped()
    {
        var lowered = Spec.LowerOperation("responses: {'200': {description: ok}, 4XX: {description: no}}");

        lowered.Get["responses"]!.Children<JProperty>().Select(p => p.Name).Should().Equal("200");
        lowered.Warnings.Should().Equal(
            "doc.yaml(6,45): warning SPEC058: #/paths/~1things/get/responses/4XX: Dropped the response: the generator knows no range of statuses.");
    }

    [Test]
    public void A_range_that_is_the_only_success_is_read_as_200() =>
        Spec.LowerOperation("responses: {2XX: {description: ok}}").Get["responses"]!.Children<JProperty>().Select(p => p.Name).Should().Equal("200");

    [Test]
    public void Of_two_results_the_lowest_status_wins()
    {
        var lowered = Spec.LowerOperation(
            "responses: {'201': {content: {application/json: {schema: {type: integer}}}}, '200': {content: {application/json: {schema: {type: string}}}}}");

        lowered.Get["responses"]!["200"]!.Value<string>("x-reader").Should().Be("StringValue");
        lowered.Get["responses"]!["201"]!["content"].Should().BeNull();
        lowered.Warnings.Should().Equal(
            "doc.yaml(6,19): warning SPEC058: #/paths/~1things/get/responses/201: Dropped the content: a method has one result, that of status 200.");
    }

    [Test]
    public void A_success_that_is_not_json_leaves_the_operation_out()
    {
        var lowered = Spec.LowerOperation("responses: {'200': {content: {text/csv: {}}}}");

        lowered.Root["paths"]!.Should().BeEmpty();
        lowered.Warnings.Should().Equal(
            "doc.yaml(6,19): warning SPEC057: #/paths/~1things/get/responses/200: Left out the operation 'GET /things': "
            + "its successful response is not JSON, which is all that is generated.");
    }

    [Test]
    public void What_is_no_status_is_an_error() =>
        Spec.ErrorOf(() => Spec.LowerOperation("responses: {ok: {description: d}}")).Should().Be(
            "doc.yaml(6,19): error SPEC019: #/paths/~1things/get/responses/ok: 'ok' is no HTTP status. Write a number, a range such as 4XX, or default.");

    [Test]
    public void A_json_request_is_named_request()
    {
        var lowered = Spec.LowerOperation(
            "requestBody: {required: true, description: d, content: {text/plain: {}, application/json: {schema: {type: object, properties: {x: {type: string}}}}}}");

        var body = lowered.Get["requestBody"]!;
        body.Value<string>("x-name").Should().Be("request");
        body.Value<bool>("required").Should().BeTrue();
        body["content"]!["application/json"]!["schema"]!.Value<string>("$ref").Should().Be("#/components/schemas/GetThingsRequest");
    }

    [TestCase("multipart/form-data")]
    [TestCase("application/x-www-form-urlencoded")]
    [TestCase("application/octet-stream")]
    [TestCase("text/plain")]
    public void A_request_that_is_not_json_leaves_the_operation_out(string mediaType) =>
        Spec.LowerOperation($"requestBody: {{content: {{{mediaType}: {{schema: {{type: string}}}}}}}}").Warnings.Should().Equal(
            "doc.yaml(6,7): warning SPEC057: #/paths/~1things/get/requestBody: Left out the operation 'GET /things': "
            + "its request body is not JSON, which is all that is generated.");

    [Test]
    public void A_type_that_only_an_omitted_operation_uses_is_not_generated() =>
        Spec.LowerOperation($"requestBody: {{content: {{text/plain: {{}}}}}}\nresponses: {{'200': {{content: {{application/json: {{schema: {Model}}}}}}}}}")
            .TypeNames.Should().BeEmpty();
}
