using BatchCalls.ContractTests.Sessions;
using BatchCalls.ContractTests.Sockets;
using BatchCalls.ContractTests.Stubs;
using BatchCalls.Tests.Requests;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.ContractTests.Suite;

internal sealed class ThreetoneContractTests(ThreetoneService service) : ListingContract(service)
{
    public ThreetoneContractTests()
        : this(new ThreetoneService())
    {
    }

    protected override int PagesAhead => 1;

    protected override Stub EmptyListing => Stub.Of(ThreetoneWire.Page(null));

    [TestCase("after b")]
    [TestCase("a+b/c==")]
    [TestCase("100%25&limit=9#x?y")]
    [TestCase("é\u2028👍🏽")]
    [TestCase("\"quoted\\\"")]
    public async Task A_cursor_goes_back_as_it_came(string cursor)
    {
        var session = Open(Service);
        session.Serve(
            Service.Listing,
            Stub.Of(ThreetoneWire.Page(cursor, Service.Row("a"))).Asked("last_doc", null),
            Stub.Of(ThreetoneWire.Page(null, Service.Row("b"))).Asked("last_doc", cursor));
        using var client = Service.Facade(session.BaseAddress, Services.SentOnce);

        var delivery = await Service.Pages(client).DeliverAsync();

        session.Requests.Select(request => request.Request.QueryValue("last_doc")).Should().Equal(null, cursor);
        IdsIn(delivery.Items).Should().Equal("a", "b");
    }

    [Test]
    public async Task An_empty_page_with_a_new_cursor_is_not_the_end()
    {
        var session = Open(Service);
        session.Serve(
            Service.Listing,
            Stub.Of(ThreetoneWire.Page("c1", Service.Row("a"))).Asked("last_doc", null),
            Stub.Of(ThreetoneWire.Page("c2")).Asked("last_doc", "c1"),
            Stub.Of(ThreetoneWire.Page(null, Service.Row("b"))).Asked("last_doc", "c2"));
        using var client = Service.Facade(session.BaseAddress, Services.SentOnce);

        IdsIn(await Service.Pages(client).ToListAsync()).Should().Equal("a", "b");
    }

    [TestCase("\"has_more\":false")]
    [TestCase("\"next_doc\":null,\"has_more\":false")]
    [TestCase("\"next_doc\":\"\",\"has_more\":false")]
    public async Task Every_way_to_say_that_no_page_follows_is_understood(string continuation)
    {
        var session = Open(Service);
        session.Serve(Service.Listing, Stub.Of(ThreetoneWire.PageWith(continuation, Service.Row("a"))));
        using var client = Service.Facade(session.BaseAddress, Services.SentOnce);

        IdsIn(await Service.Pages(client).ToListAsync()).Should().Equal("a");
        session.Targets.Should().ContainSingle();
    }

    [Test]
    public async Task The_documented_pages_are_one_listing()
    {
        var pages = DocumentedAnswer.AllOf(Service.Document, Service.Listing).Where(answer => answer.IsSuccess).ToArray();
        var cursor = System.Text.Json.JsonDocument.Parse(pages[0].Body!).RootElement.GetProperty("next_doc").GetString();
        var session = Open(Service);
        session.Serve(
            Service.Listing, Stub.Of(pages[0]).Asked("last_doc", null), Stub.Of(pages[1]).Asked("last_doc", cursor));
        using var client = Service.Facade(session.BaseAddress, Services.SentOnce);

        (await client.Threetone.ListAsync().ToListAsync()).Should().HaveCount(4);
    }

    [Test]
    public async Task A_dashboards_token_is_the_only_credential_when_it_is_set()
    {
        var session = Open(Service);
        session.Serve(Service.Listing, EmptyListing);
        using var client = new BatchCallsClient(new BatchCallsOptions
        {
            Threetone = new ThreetoneOptions
            {
                BearerToken = ProviderSession.Key,
                BaseAddress = session.BaseAddress,
                Requests = Services.SentOnce,
            },
        });

        await client.Threetone.ListAsync().ToListAsync();

        var request = session.Requests.Single().Request;
        request.Header("Authorization").Should().Be("Bearer " + ProviderSession.Key);
        request.Header("x-api-key").Should().BeNull();
    }

    [TestCase("Retry-After", "17")]
    [TestCase("Retry-After", "Tue, 03 Mar 2026 12:00:17 GMT")]
    [TestCase("X-RateLimit-Reset", "17")]
    public async Task The_wait_is_understood_in_each_header_that_may_say_it(string header, string value)
    {
        // WireMock.Net sends its own Date, whatever a stub says.
        var session = Connect(
            Service,
            TimeProvider.System,
            SocketReply.Of(Service.Refusal(429, "Slow down").WithHeader(header, value)
                .WithHeader("Date", FakeClock.Start.ToString("R"))),
            SocketReply.Of(EmptyListing));

        var (_, waited) = await ListAsync(session);

        waited.TotalSeconds.Should().BeInRange(17, 19);
    }
}
