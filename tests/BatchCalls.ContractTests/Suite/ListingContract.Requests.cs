using BatchCalls.ContractTests.Sessions;

namespace BatchCalls.ContractTests.Suite;

internal abstract partial class ListingContract
{
    private static readonly string[] ForeignHeaders =
    [
        "Cookie", "Proxy-Authorization", "traceparent", "tracestate", "Referer", "Origin", "Content-Type", "Content-Length",
        "Transfer-Encoding",
    ];

    [Test]
    public async Task A_request_is_a_GET_of_the_documented_path_without_a_body()
    {
        var request = (await AskOnceAsync()).Request;

        request.Method.Should().Be("GET");
        request.Path.Should().EndWith(service.Listing.Path);
        request.Header("Content-Length").Should().BeNull();
    }

    [Test]
    public async Task A_request_has_these_headers_and_no_others()
    {
        var request = (await AskOnceAsync()).Request;

        request.Headers.Select(header => header.Name).Should()
            .BeEquivalentTo("Host", "Accept", "Accept-Encoding", "User-Agent", service.KeyHeader.Name);
        request.Headers.Select(header => header.Name).Should().NotContain(ForeignHeaders);
    }

    [Test]
    public async Task A_request_asks_for_JSON_and_says_who_asks()
    {
        var request = (await AskOnceAsync()).Request;

        request.Header("Accept").Should().Be("application/json");
        request.Header("User-Agent").Should().StartWith("BatchCalls/").And.Contain(service.Document.Provider);
    }

    [Test]
    public async Task A_request_has_one_credential()
    {
        var request = (await AskOnceAsync()).Request;

        request.Header(service.KeyHeader.Name).Should().Be(service.KeyHeader.Value);
        request.Headers.Where(header => header.Value.Contains(ProviderSession.Key, StringComparison.Ordinal)).Should()
            .ContainSingle();
    }

    [Test]
    public async Task The_key_is_in_no_address() =>
        (await AskOnceAsync()).Target.Should().NotContain(ProviderSession.Key);

    private async Task<Server.ServedRequest> AskOnceAsync()
    {
        var session = Open(service);
        session.Serve(service.Listing, EmptyListing);
        using var client = service.Facade(session.BaseAddress, Services.SentOnce);
        await service.Pages(client).ToListAsync();
        return session.Requests.Single();
    }
}
