using BatchCalls.Generated.Tests.Providers;
using BatchCalls.Generated.Tests.Stub;

namespace BatchCalls.Generated.Tests.Messages;

/// <summary>The message alone, as a new user sees it.</summary>
[TestFixtureSource(typeof(Wire), nameof(Wire.All))]
internal sealed class ViolationMessageTests(Wire wire)
{
    private const string Advice =
        "If the provider has changed its API, update its document or overlay; otherwise report it to the provider's support.";

    private const string Uuid = "550e8400-e29b-41d4-a716-446655440000";

    private static readonly ApiClientOptions Strict = new() { Strict = true };

    [Test]
    public async Task An_unreadable_row() =>
        (await wire.ReadAsync(Answer.Json(wire.Page(wire.Row("a"), wire.RowWithout("id"))) with { RequestId = "req_91" })).Message.Should().Be(
            $"{wire.ProviderName} broke its contract in {wire.Operation} (HTTP 200, request id req_91): "
            + $"1 row is unreadable: $.{wire.List}[1].id is missing, and the document requires it. {Advice}");

    [Test]
    public async Task An_empty_row_lacks_what_the_document_requires_first() =>
        (await wire.ReadAsync(wire.Page("{}", wire.Row("b")))).UnreadableRows.Single().ToString()
            .Should().Match($"$.{wire.List}[0].* is missing, and the document requires it");

    [Test]
    public async Task Several_unreadable_rows() =>
        (await wire.ReadAsync(wire.Page("null", "{}"))).Message.Should().Be(
            $"{wire.ProviderName} broke its contract in {wire.Operation} (HTTP 200): "
            + $"2 rows are unreadable, the first because: $.{wire.List}[0] is null where the document says an object. {Advice}");

    [Test]
    public async Task A_page_without_its_list() =>
        (await wire.ReadAsync(Answer.Json("{}") with { RequestId = "req_91" })).Message.Should().Be(
            $"{wire.ProviderName} broke its contract in {wire.Operation} (HTTP 200, request id req_91): "
            + $"it sent a JSON object; $.{wire.List} is missing, and the document requires it. {Advice}");

    [Test]
    public async Task An_empty_body() =>
        (await wire.ReadAsync(new Answer([]) { Status = 204, RequestId = "req_91" })).Message.Should().Be(
            $"{wire.ProviderName} broke its contract in {wire.Operation} (HTTP 204, request id req_91): it sent an empty body. {Advice}");

    [Test]
    public async Task A_strict_refusal() =>
        (await wire.ReadAsync(Answer.Json(wire.Page(wire.Row("a", "\"mood\":1"))) with { RequestId = "req_91" }, Strict))
            .Message.Should().Be(
                $"{wire.ProviderName} broke its contract in {wire.Operation} (HTTP 200, request id req_91): "
                + $"strict reading refuses 1 deviation(s), the first: undocumented property at $.{wire.List}[].mood. {Advice}");

    [TestCase("{\"meta\":{\"request_id\":\"req_b\"}}", TestName = "The_request_id_of_the_body_stands_in_the_message_of_a_page")]
    [TestCase("{\"LIST\":[null],\"meta\":{\"request_id\":\"req_b\"}}", TestName = "The_request_id_of_the_body_stands_in_the_message_of_a_row")]
    public async Task The_request_id_of_the_body_stands_in(string body)
    {
        var outcome = await wire.ReadAsync(body.Replace("LIST", wire.List, StringComparison.Ordinal));

        outcome.Message.Should().Contain("request id req_b");
        outcome.Failure!.RequestId.Should().Be("req_b");
    }

    [Test]
    public async Task The_request_id_of_the_body_stands_in_the_message_of_a_strict_refusal()
    {
        var page = $$$"""{"{{{wire.List}}}":[{{{wire.Row("a", "\"mood\":1")}}}],"meta":{"request_id":"req_b"}}""";

        (await wire.ReadAsync(page, Strict)).Message.Should().Contain("request id req_b");
    }

    [Test]
    public async Task The_request_id_of_the_header_comes_first() =>
        (await wire.ReadAsync(Answer.Json("{\"meta\":{\"request_id\":\"req_b\"}}") with { RequestId = "req_h" }))
            .Message.Should().Contain("request id req_h").And.NotContain("req_b");

    [Test]
    public async Task A_request_id_keeps_its_digits() =>
        (await wire.ReadAsync(Answer.Json("{}") with { RequestId = Uuid })).Failure!.RequestId.Should().Be(Uuid);

    [Test]
    public async Task An_empty_request_id_is_none() =>
        (await wire.ReadAsync(Answer.Json("{}") with { RequestId = "" })).Message.Should().Contain("(HTTP 200):");
}
