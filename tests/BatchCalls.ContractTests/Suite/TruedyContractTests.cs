using BatchCalls.ContractTests.Sessions;
using BatchCalls.ContractTests.Stubs;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.ContractTests.Suite;

internal sealed class TruedyContractTests(TruedyService service) : ListingContract(service)
{
    public TruedyContractTests()
        : this(new TruedyService())
    {
    }

    protected override int PagesAhead => 1;

    protected override Stub EmptyListing =>
        Stub.Of(TruedyWire.PageWith(TruedyService.Pagination(total: 0, limit: 100, offset: 0, hasMore: false)));

    [Test]
    public async Task The_next_offset_is_that_of_the_last_row_however_many_were_asked_for()
    {
        var session = Open(Service);
        session.Serve(
            Service.Listing,
            PageOfThree(offset: 0, hasMore: true, "a", "b", "c"),
            PageOfThree(offset: 2, hasMore: false, "c", "d", "e"));
        using var client = Service.Facade(session.BaseAddress, Services.SentOnce);

        await Service.Pages(client, pageSize: 5).DeliverAsync();

        session.Requests.Select(request => request.Request.QueryValue("offset")).Should().Equal("0", "2");
    }

    [Test]
    public async Task Pages_read_at_once_are_the_same_requests()
    {
        var listing = Service.ListingOf(3, "a", "b", "c", "d", "e", "f", "g", "h", "i");
        var session = Serve(listing);
        using var client = Service.Facade(session.BaseAddress, Services.SentOnce);

        var rows = await client.Truedy.ListAsync(new TruedyQuery { PageSize = 3, Parallelism = 4 }).Select(row => row.Id)
            .ToListAsync();

        rows.Should().Equal("a", "b", "c", "d", "e", "f", "g", "h", "i");
        session.Targets.Should().BeEquivalentTo(listing.Select(page => page.Target));
    }

    [TestCaseSource(nameof(FilterStatuses))]
    public async Task A_documented_status_is_filtered_by_the_server(string status)
    {
        var session = Open(Service);
        session.Serve(Service.Listing, EmptyListing.Asked("status", status));
        using var client = Service.Facade(session.BaseAddress, Services.SentOnce);

        await client.Truedy.ListAsync(new TruedyQuery { Status = status }).ToListAsync();

        session.Targets.Should().ContainSingle();
    }

    [TestCase("running")]
    [TestCase("brand new")]
    public async Task Another_status_is_not_sent(string status)
    {
        var session = Open(Service);
        session.Serve(Service.Listing, EmptyListing.Asked("status", null));
        using var client = Service.Facade(session.BaseAddress, Services.SentOnce);

        await client.Truedy.ListAsync(new TruedyQuery { Status = status }).ToListAsync();

        session.Targets.Should().ContainSingle();
    }

    [Test]
    public async Task An_empty_page_that_promises_more_is_no_end()
    {
        var session = Open(Service);
        session.Serve(Service.Listing,
            Stub.Of(TruedyWire.PageWith(TruedyService.Pagination(total: 9, limit: 3, offset: 0, hasMore: true))));
        using var client = Service.Facade(session.BaseAddress, Services.SentOnce);

        var delivery = await Service.Pages(client, pageSize: 3).DeliverAsync();

        delivery.Failure.Should().BeOfType<PagingException>().Which.Message.Should().Contain("without rows");
        session.Targets.Should().ContainSingle();
    }

    /// <summary>Five rows were asked for.</summary>
    private Stub PageOfThree(int offset, bool hasMore, params string[] ids) =>
        Stub.Of(TruedyWire.PageWith(TruedyService.Pagination(total: 5, limit: 5, offset, hasMore), [.. ids.Select(Service.Row)]))
            .Asked("limit", "5").Asked("offset", $"{offset}").Asked("status", null);

    private static IEnumerable<string> FilterStatuses() =>
        new TruedyService().Listing.Rules.Query.Single(rule => rule.Name == "status").Values!;
}
