using System.Net;
using BatchCalls.ContractTests.Runs;
using BatchCalls.ContractTests.Sessions;
using BatchCalls.ContractTests.Stubs;

namespace BatchCalls.ContractTests.Rules;

/// <summary>A request that a document does not allow is found, and gets no documented response.</summary>
internal sealed class ForbiddenRequestTests
{
    private const string TruedyKey = "Authorization: Bearer " + ProviderSession.Key;
    private const string ThreetoneKey = "x-api-key: " + ProviderSession.Key;

    private static readonly ProviderService Truedy = new TruedyService();
    private static readonly ProviderService Threetone = new ThreetoneService();

    private static readonly Stub EmptyObject = Stub.Json(200, "{}");

    private StubSession? _session;

    public static IEnumerable<TestCaseData> Forbidden =>
    [
        Case("no_credentials", Truedy, "/batch-calls", "Authorization: Bearer is required"),
        Case("another_scheme", Truedy, "/batch-calls", "Authorization: Bearer is required",
            "Authorization: Basic " + ProviderSession.Key),
        Case("another_providers_header", Truedy, "/batch-calls", "x-api-key is no credential", TruedyKey, ThreetoneKey),
        Case("a_misspelt_header", Threetone, "/v1/voiceai/batch-calling/workspace",
            " is required", "x-api_key: k"),
        Case("two_credentials", Threetone, "/v1/voiceai/batch-calling/workspace", "no other beside it", TruedyKey, ThreetoneKey),
        Case("a_wrong_key", Threetone, "/v1/voiceai/batch-calling/workspace", "expects no such request", "x-api-key: another"),
        Case("a_credential_twice", Threetone, "/v1/voiceai/batch-calling/workspace", "expects no such request",
            ThreetoneKey, ThreetoneKey),
        Case("an_empty_key", Threetone, "/v1/voiceai/batch-calling/workspace",
            " is required", "x-api-key: "),
        Case("the_key_in_another_header", Truedy, "/batch-calls", "X-Trace carries the credential too", TruedyKey,
            "X-Trace: of-" + ProviderSession.Key),
        Case("the_key_in_the_query", Truedy, "/batch-calls?status=" + ProviderSession.Key, "status carries the credential too",
            TruedyKey),
        Case("an_empty_limit", Truedy, "/batch-calls?limit=", "limit must be an integer", TruedyKey),
        Case("a_limit_that_is_not_whole", Truedy, "/batch-calls?limit=1.5", "limit must be an integer", TruedyKey),
        Case("limit_0", Truedy, "/batch-calls?limit=0", "limit must be 1 or more", TruedyKey),
        Case("limit_101", Truedy, "/batch-calls?limit=101", "limit must be 100 or less", TruedyKey),
        Case("limit_501", Threetone, "/v1/voiceai/batch-calling/workspace?limit=501", "limit must be 500 or less", ThreetoneKey),
        Case("a_limit_that_is_no_number", Truedy, "/batch-calls?limit=ten", "limit must be an integer", TruedyKey),
        Case("offset_below_0", Truedy, "/batch-calls?offset=-1", "offset must be 0 or more", TruedyKey),
        Case("a_value_outside_its_enum", Truedy, "/batch-calls?status=running", "status must be one of ", TruedyKey),
        Case("an_undocumented_parameter", Truedy, "/batch-calls?last_doc=c1", "last_doc is not a documented parameter",
            TruedyKey),
        Case("a_parameter_twice", Truedy, "/batch-calls?limit=5&limit=6", "limit is given more than once", TruedyKey),
        Case("a_wrong_Accept", Truedy, "/batch-calls", "Accept does not accept application/json", TruedyKey, "Accept: text/html"),
        Case("another_path", Truedy, "/batch-call", "no such operation", TruedyKey),
        Case("another_method", Truedy, "DELETE /batch-calls", "no such operation", TruedyKey),
    ];

    [TestCaseSource(nameof(Forbidden))]
    public async Task Is_found(ProviderService service, string request, string[] headers, string finding)
    {
        var session = Open(service);

        var status = await SendAsync(session, request, headers);

        status.Should().Be(HttpStatusCode.NotFound);
        session.Judge().Should().ContainSingle().Which.Should().Contain(finding).And.NotContain(ProviderSession.Key);
    }

    [Test]
    public async Task An_allowed_request_is_no_finding()
    {
        var session = Open(Truedy);

        var status =
            await SendAsync(session, "/batch-calls?limit=100&offset=0&status=draft", TruedyKey, "Accept: application/json");

        status.Should().Be(HttpStatusCode.OK);
        session.Judge().Should().BeEmpty();
    }

    [Test]
    public async Task A_request_that_no_stub_is_for_is_compared_with_the_nearest_stub()
    {
        var session = Open(Truedy);
        session.Serve(
            Truedy.Listing,
            EmptyObject.Asked("limit", "6").Asked("offset", "0").Asked("status", "draft"),
            EmptyObject.Asked("limit", "6").Asked("offset", null));

        await SendAsync(session, "/batch-calls?limit=5&offset=2", TruedyKey);

        session.Judge().Should().Equal(
            "GET /batch-calls?limit=5&offset=2: this test expects no such request. "
                + "Nearest stub: limit is '5', not '6'; offset is '2', not absent.");
    }

    [Test]
    public async Task A_request_after_the_last_of_a_script_is_found()
    {
        var session = Open(Truedy);
        session.Script(Truedy.Listing, EmptyObject, EmptyObject);

        HttpStatusCode[] statuses =
        [
            await SendAsync(session, "/batch-calls", TruedyKey),
            await SendAsync(session, "/batch-calls", TruedyKey),
            await SendAsync(session, "/batch-calls", TruedyKey),
        ];

        statuses.Should().Equal(HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound);
        session.Judge().Should().ContainSingle().Which.Should().EndWith("All stubs of the script have been used.");
    }

    // These requests are forbidden on purpose, so only the test itself judges them.
    [TearDown]
    public async Task Close() => await (_session?.DisposeAsync() ?? ValueTask.CompletedTask);

    private StubSession Open(ProviderService service)
    {
        _session = ContractServer.Open(service.Document);
        _session.Serve(service.Listing, EmptyObject);
        return _session;
    }

    private static async Task<HttpStatusCode> SendAsync(StubSession session, string request, params string[] headers)
    {
        var (method, target) = request.Split(' ') is [var verb, var path]
            ? (new HttpMethod(verb), path)
            : (HttpMethod.Get, request);
        using var http = new HttpClient();
        using var message = new HttpRequestMessage(method, session.BaseAddress.ToString().TrimEnd('/') + target);
        foreach (var header in headers)
        {
            message.Headers.TryAddWithoutValidation(header.Split(": ")[0], header.Split(": ")[1]);
        }

        using var response = await http.SendAsync(message);
        return response.StatusCode;
    }

    private static TestCaseData Case(
        string name, ProviderService service, string request, string finding, params string[] headers) =>
        new TestCaseData(service, request, headers, finding).SetName($"{service}_{name}_is_found");
}
