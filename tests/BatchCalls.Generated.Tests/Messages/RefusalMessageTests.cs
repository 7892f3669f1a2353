using BatchCalls.Generated.Tests.Providers;
using BatchCalls.Generated.Tests.Stub;

namespace BatchCalls.Generated.Tests.Messages;

/// <summary>What a provider says with an error status, in every shape that the two use.</summary>
[TestFixtureSource(typeof(Wire), nameof(Wire.All))]
internal sealed class RefusalMessageTests(Wire wire)
{
    [TestCase("{\"error\":{\"code\":\"not_found\",\"message\":\"No such batch\"}}", "not_found: No such batch")]
    [TestCase("{\"error\":{\"message\":\"No such batch.\"}}", "No such batch")]
    [TestCase("{\"error\":\"No such batch\"}", "No such batch")]
    [TestCase("{\"detail\":\"Invalid or missing API key\"}", "Invalid or missing API key")]
    [TestCase("{\"detail\":[{\"loc\":[\"query\",\"limit\"],\"msg\":\"Too large\",\"type\":\"x\"}]}", "query.limit: Too large")]
    [TestCase("{\"detail\":[{\"loc\":[\"body\",0,\"id\"],\"msg\":\"Missing\"},{\"msg\":\"Odd\"}]}", "body.0.id: Missing; Odd")]
    [TestCase("{\"detail\":{\"error\":\"Quota used up\"}}", "Quota used up")]
    [TestCase("{\"detail\":{\"error\":{\"code\":\"quota\",\"message\":\"Quota used up\"}}}", "quota: Quota used up")]
    [TestCase("{\"message\":\"Forbidden\"}", "Forbidden")]
    [TestCase("{\"error\":null}", "it sent a JSON object")]
    [TestCase("{}", "it sent a JSON object")]
    [TestCase("[]", "it sent a JSON array")]
    [TestCase("", "it sent an empty body")]
    [TestCase("<html></html>", "it sent an HTML page")]
    [TestCase("Bad gateway", "it sent text that is not JSON")]
    public async Task The_message_quotes_code_and_words_or_names_what_came(string body, string words) =>
        (await wire.ReadAsync(Answer.Json(body) with { Status = 404, RequestId = "req_91" })).Message.Should().Be(
            $"{wire.ProviderName} refused {wire.Operation} (HTTP 404, request id req_91): {words}. "
            + "Check the base address and the ids in the request.");

    [TestCase(400, "Correct the request.")]
    [TestCase(401, "Check the API key.")]
    [TestCase(403, "Check what the key and this machine's address are allowed to do.")]
    [TestCase(429, "Wait before the next request.")]
    [TestCase(500, "Try again later; if it goes on, ask the provider's support.")]
    [TestCase(503, "Try again later; if it goes on, ask the provider's support.")]
    public async Task The_message_says_what_to_do(int status, string advice) =>
        (await wire.ReadAsync(Answer.Json("{}") with { Status = status })).Message.Should().EndWith(advice);

    [Test]
    public async Task The_request_id_of_the_body_stands_in_for_the_header() =>
        (await wire.ReadAsync(Answer.Json("{\"error\":\"x\",\"meta\":{\"request_id\":\"req_b\"}}") with { Status = 500 }))
            .Message.Should().Contain("(HTTP 500, request id req_b)");

    [TestCase("120", 120)]
    [TestCase("soon", null)]
    [TestCase("1.5", 1.5)]
    [TestCase("Tue, 03 Mar 2020 12:00:00 GMT", 0)]
    public async Task The_wait_of_a_refusal_is_at_hand_without_our_handlers_too(string header, double? seconds) =>
        (await wire.ReadAsync(Answer.Json("{}") with { Status = 429, RetryAfter = header }))
            .Failure.Should().BeOfType<RateLimitedException>().Which.RetryAfter.Should().Be(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null);

    [Test]
    public async Task Code_words_and_body_are_at_hand()
    {
        const string body = "{\"error\":{\"code\":\"gone\",\"message\":\"Gone\"}}";

        (await wire.ReadAsync(Answer.Json(body) with { Status = 410 })).Failure.Should().BeAssignableTo<ApiException>()
            .Which.Should().BeEquivalentTo(new { ProviderCode = "gone", ProviderMessage = "Gone", ResponseBody = body });
    }

    [Test]
    public async Task A_body_that_is_not_as_documented_yields_no_error_object() =>
        (await wire.ReadAsync(Answer.Json("[]") with { Status = 500 }))
            .Failure.Should().BeAssignableTo<ApiException>().Which.Error.Should().BeNull();
}
