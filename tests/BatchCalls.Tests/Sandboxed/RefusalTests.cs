using System.Net;
using BatchCalls.Generated.Threetone;
using BatchCalls.Generated.Truedy;
using BatchCalls.Sandbox;

namespace BatchCalls.Tests.Sandboxed;

[TestFixture]
public sealed class RefusalTests
{
    [TestCase("?limit=0", "limit must be 1 or more")]
    [TestCase("?limit=101", "limit must be 100 or less")]
    [TestCase("?limit=many", "limit must be an integer")]
    [TestCase("?limit=", "limit must be an integer")]
    [TestCase("?limit=1.0", "limit must be an integer")]
    [TestCase("?offset=-1", "offset must be 0 or more")]
    [TestCase("?offset=9223372036854775808", "offset must be an integer")]
    [TestCase("?status=running", "status must be one of ")]
    [TestCase("?status=Active", "status must be one of ")]
    [TestCase("?last_doc=x", "last_doc is not a documented parameter")]
    [TestCase("?limit=1&limit=1", "limit is given more than once")]
    public async Task What_Truedys_document_forbids_is_a_422(string query, string reason)
    {
        var (status, body) = await SandboxClient.AskTruedyAsync(query);

        status.Should().Be(HttpStatusCode.UnprocessableEntity);
        body.Should().Contain("validation_error").And.Contain(reason);
    }

    [TestCase("?limit=0", "must be 1 or more")]
    [TestCase("?limit=501", "must be 500 or less")]
    [TestCase("?limit=many", "must be an integer")]
    [TestCase("?offset=0", "is not a documented parameter")]
    [TestCase("?status=completed", "is not a documented parameter")]
    [TestCase("?last_doc=never-given", "is no cursor that was given out")]
    [TestCase("?last_doc=a&last_doc=b", "is given more than once")]
    public async Task What_Threetones_document_forbids_is_a_422(string query, string reason)
    {
        var (status, body) = await SandboxClient.AskThreetoneAsync(query);

        status.Should().Be(HttpStatusCode.UnprocessableEntity);
        body.Should().Contain(reason);
    }

    [TestCase("Accept", "application/json")]
    [TestCase("x-api-key", "any")]
    [TestCase("Authorization", "Basic YTpi")]
    [TestCase("Authorization", "Bearer ")]
    [TestCase("xi-api-key", "any")]
    public async Task Truedy_wants_a_bearer_token(string header, string value) =>
        (await SandboxClient.AskTruedyAsync("", (header, value))).Status.Should().Be(HttpStatusCode.Unauthorized);

    [Test]
    public async Task Truedy_wants_no_other_credential_beside_its_own() =>
        (await SandboxClient.AskTruedyAsync("", SandboxClient.TruedyKey, SandboxClient.ThreetoneKey)).Status.Should().Be(HttpStatusCode.Unauthorized);

    [Test]
    public async Task Threetone_wants_a_credential() =>
        (await SandboxClient.AskThreetoneAsync("", ("Accept", "application/json"))).Status.Should().Be(HttpStatusCode.Unauthorized);

    [Test]
    public async Task Threetone_takes_a_token_in_place_of_a_key() =>
        (await SandboxClient.AskThreetoneAsync("", ("Authorization", "Bearer eyJ0"))).Status.Should().Be(HttpStatusCode.OK);

    [TestCase("Bearer eyJ0")]
    [TestCase("Basic YTpi")]
    public async Task Threetone_wants_one_credential_not_two(string authorization) =>
        (await SandboxClient.AskThreetoneAsync("", SandboxClient.ThreetoneKey, ("Authorization", authorization))).Status.Should().Be(HttpStatusCode.Unauthorized);

    [Test]
    public async Task Threetone_wants_its_key_once() =>
        (await SandboxClient.AskThreetoneAsync("", SandboxClient.ThreetoneKey, SandboxClient.ThreetoneKey)).Status.Should().Be(HttpStatusCode.Unauthorized);

    [TestCase("text/html")]
    [TestCase("application/xml")]
    public async Task An_Accept_without_JSON_is_refused(string accept) =>
        (await SandboxClient.AskTruedyAsync("", SandboxClient.TruedyKey, ("Accept", accept))).Status.Should().Be(HttpStatusCode.UnprocessableEntity);

    [TestCase("*/*")]
    [TestCase("application/*")]
    [TestCase("text/html, application/json;q=0.9")]
    public async Task An_Accept_with_JSON_is_taken(string accept) =>
        (await SandboxClient.AskTruedyAsync("", SandboxClient.TruedyKey, ("Accept", accept))).Status.Should().Be(HttpStatusCode.OK);

    [Test]
    public async Task An_Accept_of_several_lines_is_read_as_a_whole() =>
        (await SandboxClient.AskTruedyAsync("", SandboxClient.TruedyKey, ("Accept", "text/html"), ("Accept", "application/json")))
            .Status.Should().Be(HttpStatusCode.OK);

    [Test]
    public async Task An_unknown_path_is_a_404() =>
        (await SandboxClient.AskAsync(SandboxHandler.ForTruedy(), HttpMethod.Get, "https://api.truedy.ai/api/public/v1/calls", SandboxClient.TruedyKey))
            .Status.Should().Be(HttpStatusCode.NotFound);

    [Test]
    public async Task Another_method_is_a_405() =>
        (await SandboxClient.AskAsync(SandboxHandler.ForThreetone(), HttpMethod.Post, SandboxClient.ThreetonePath, SandboxClient.ThreetoneKey))
            .Status.Should().Be(HttpStatusCode.MethodNotAllowed);

    [Test]
    public async Task A_Truedy_refusal_has_the_documented_error()
    {
        using var http = new HttpClient(SandboxHandler.ForTruedy());

        var failure = await FluentActions.Awaiting(() => new TruedyClient(http).ListBatchCallsAsync()).Should().ThrowAsync<ApiException>();

        failure.Which.Error.Should().BeOfType<Generated.Truedy.ErrorResponse>().Which.Error.Code.Should().Be("unauthorized");
        failure.Which.RequestId.Should().Be("req_sandbox");
    }

    [Test]
    public async Task A_Threetone_refusal_has_the_documented_text()
    {
        using var http = new HttpClient(SandboxHandler.ForThreetone());

        var failure = await FluentActions.Awaiting(() => new ThreetoneClient(http).GetWorkspaceBatchCallsAsync()).Should().ThrowAsync<ApiException>();

        failure.Which.Error.Should().BeOfType<Generated.Threetone.ErrorResponse>().Which.Detail!.ToString().Should().Be("Invalid or missing API key");
    }

    [Test]
    public async Task A_Threetone_refusal_of_a_parameter_has_the_documented_list()
    {
        using var http = new HttpClient(BatchCallsHandlers.Create(new ThreetoneOptions { ApiKey = "any1", PrimaryHandler = SandboxHandler.ForThreetone() }));

        var failure = await FluentActions.Awaiting(() => new ThreetoneClient(http).GetWorkspaceBatchCallsAsync(lastDoc: "never-given"))
            .Should().ThrowAsync<ApiException>();

        failure.Which.ProviderMessage.Should().Be("query.last_doc: is no cursor that was given out");
        failure.Which.Error.Should().BeOfType<Generated.Threetone.ErrorResponse>().Which.Detail!.Type.Should().Be(Newtonsoft.Json.Linq.JTokenType.Array);
    }

    [Test]
    public async Task A_refusal_does_not_quote_the_credential() =>
        (await SandboxClient.AskTruedyAsync("", ("x-api-key", "sk_secret"))).Body.Should().NotContain("sk_secret");
}
