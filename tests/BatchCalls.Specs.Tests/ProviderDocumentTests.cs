using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Tests;

/// <summary>The documents as the providers published them once, without corrections.</summary>
internal sealed class ProviderDocumentTests
{
    [TestCase("truedy")]
    [TestCase("threetone")]
    public void It_is_lowered_without_a_warning(string provider) => Lower(provider).Warnings.Should().BeEmpty();

    [Test]
    public void Truedy_has_these_types() =>
        Lower("truedy").TypeNames.Should().Equal(
            "BatchCallResponse", "BatchCallResponsePhoneRotationStrategy", "BatchCallResponseScheduleType", "BatchCallResponseStatus",
            "ErrorResponse", "ErrorResponseError", "ListBatchCallsResponse", "PaginationInfo", "ResponseMeta");

    [Test]
    public void Truedys_rows_are_its_data() =>
        Lower("truedy").Reader("ListBatchCallsResponse", "data").Should().Be("RowsValue<BatchCallResponse, ModelValue<BatchCallResponse>>");

    [Test]
    public void Truedys_status_filter_is_the_status_of_its_batch_calls() =>
        Lower("truedy").Operation("/batch-calls", "get")["parameters"]![0]!["schema"]!.Value<string>("$ref")
            .Should().Be("#/components/schemas/BatchCallResponseStatus");

    [Test]
    public void Threetone_has_these_types() =>
        Lower("threetone").TypeNames.Should().Equal(
            "BatchCallResponse", "BatchCallStatus", "BatchCallWhatsAppParams", "HTTPValidationError", "TelephonyProvider", "ValidationError",
            "WorkspaceBatchCallsResponse");

    [Test]
    public void Threetones_cursor_is_a_string_or_null()
    {
        var cursor = Lower("threetone").Property("WorkspaceBatchCallsResponse", "next_doc");

        cursor.Value<string>("x-reader").Should().Be("Value<string, StringValue>");
        cursor.Value<bool>("x-nullable").Should().BeTrue();
    }

    [Test]
    public void Threetones_error_locations_are_plain_json() =>
        Lower("threetone").Property("ValidationError", "loc")["items"]!.ToString().Should().Be("{}");

    [TestCase("truedy")]
    [TestCase("threetone")]
    public void No_union_no_null_type_and_no_closed_object_is_left(string provider)
    {
        var schemas = Lower(provider).Schemas.Descendants().OfType<JObject>().ToList();

        schemas.Should().NotContain(schema => schema.ContainsKey("anyOf") || schema["type"] is JArray || schema["additionalProperties"] is JValue);
    }

    private static LoweredDocument Lower(string provider)
    {
        var file = Repository.Copy(provider + ".openapi.yaml");
        var warnings = new Warnings();
        var document = OpenApiDocument.From(SpecDocument.Load(file));
        var lowered = new DocumentLowering(document, provider, warnings).Lower();
        return new LoweredDocument(lowered, [.. warnings.Found.Select(warning => warning.Format("warning"))]);
    }
}
