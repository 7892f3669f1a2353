using BatchCalls.ContractTests.Runs;
using BatchCalls.ContractTests.Sessions;
using BatchCalls.ContractTests.Stubs;
using BatchCalls.Generated;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.ContractTests.Suite;

/// <summary>What holds for every provider on a socket: paging, and where it stops.</summary>
internal abstract partial class ListingContract(ProviderService service) : ContractTest
{
    private const int PageSize = 3;
    private static readonly string[] Ids = ["a", "b", "c", "d", "e", "f", "g"];

    protected ProviderService Service => service;

    /// <summary>Pages that may be under way when a caller stops.</summary>
    protected abstract int PagesAhead { get; }

    [Test]
    public async Task Pages_are_asked_for_one_after_the_other_and_come_in_the_providers_order()
    {
        var listing = service.ListingOf(PageSize, Ids);
        var session = Serve(listing);
        using var client = service.Facade(session.BaseAddress, Services.SentOnce);

        var delivery = await service.Pages(client, pageSize: PageSize).DeliverAsync();

        delivery.Failure.Should().BeNull();
        IdsIn(delivery.Items).Should().Equal(Ids);
        session.Targets.Should().Equal(listing.Select(page => page.Target));
    }

    [Test]
    public async Task Each_page_is_what_one_request_brought()
    {
        var listing = service.ListingOf(PageSize, Ids);
        var session = Serve(listing);
        using var client = service.Facade(session.BaseAddress, Services.SentOnce);

        var pages = await service.Pages(client, pageSize: PageSize).ToListAsync();

        pages.Should().HaveSameCount(listing);
        pages.Select(page => page.IsLast).Should().Equal(listing.SkipLast(1).Select(_ => false).Append(true));
        pages[^1].Outcome!.End.Should().Be(ListingEnd.Complete);
    }

    [Test]
    public async Task The_last_page_ends_it()
    {
        var listing = service.ListingOf(PageSize, "a", "b");
        var session = Serve(listing);
        using var client = service.Facade(session.BaseAddress, Services.SentOnce);

        await service.Pages(client, pageSize: PageSize).ToListAsync();

        session.Targets.Should().ContainSingle();
    }

    [Test]
    public async Task A_listing_without_rows_is_one_empty_page()
    {
        var session = Open(service);
        session.Serve(service.Listing, EmptyListing);
        using var client = service.Facade(session.BaseAddress, Services.SentOnce);

        var pages = await service.Pages(client).ToListAsync();

        pages.Should().ContainSingle().Which.Items.Should().BeEmpty();
    }

    [TestCase(1, 1)]
    [TestCase(3, 1)]
    [TestCase(4, 2)]
    public async Task A_limit_of_rows_asks_for_no_page_behind_it(int limit, int requests)
    {
        var session = Serve(service.ListingOf(PageSize, Ids));
        using var client = service.Facade(session.BaseAddress, Services.SentOnce);

        var pages = await service.Pages(client, limit, PageSize).ToListAsync();

        IdsIn(pages).Should().Equal(Ids.Take(limit));
        session.Targets.Should().HaveCount(requests);
    }

    [Test]
    public async Task A_caller_who_stops_is_served_no_further_page()
    {
        var listing = service.ListingOf(PageSize, [.. Enumerable.Range(0, 30).Select(index => $"row-{index}")]);
        var session = Serve(listing);
        using var client = service.Facade(session.BaseAddress, Services.SentOnce);

        await service.Pages(client, pageSize: PageSize).FirstAsync();

        // A reader who went on would do so while the same client reads the listing from its beginning to its end.
        await service.Pages(client, pageSize: PageSize).ToListAsync();
        session.Targets.Should().HaveCountLessThanOrEqualTo(1 + PagesAhead + listing.Count);
    }

    [Test]
    public async Task A_provider_that_goes_round_in_a_circle_is_left_after_a_few_requests()
    {
        var session = Open(service);
        session.Serve(service.Listing, [.. service.Circle]);
        using var client = service.Facade(session.BaseAddress, Services.SentOnce);

        var delivery = await service.Pages(client).DeliverAsync();

        IdsIn(delivery.Items).Should().Equal("a", "b");
        delivery.Failure.Should().BeOfType<PagingException>().Which.Message.Should().StartWith(service.Name);
        session.Targets.Should().HaveCountLessThanOrEqualTo(6);
    }

    [Test]
    public async Task The_largest_pages_are_asked_for_unless_told_otherwise()
    {
        var session = Open(service);
        session.Serve(service.Listing, EmptyListing);
        using var client = service.Facade(session.BaseAddress, Services.SentOnce);

        await service.Pages(client).ToListAsync();

        session.Requests.Single().Request.QueryValue("limit").Should().Be($"{service.LargestPageSize}");
    }

    /// <summary>The only page of a listing that has no rows.</summary>
    protected abstract Stub EmptyListing { get; }

    protected IEnumerable<string> IdsIn(IEnumerable<BatchCallPage<JsonModel>> pages) =>
        pages.SelectMany(page => page.Items).Select(service.IdOf);

    protected StubSession Serve(IEnumerable<ListedPage> pages)
    {
        var session = Open(service);
        session.Serve(service.Listing, [.. pages.Select(page => page.Answer)]);
        return session;
    }
}
