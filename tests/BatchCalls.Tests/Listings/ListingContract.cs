using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Listings;

/// <summary>What holds for every provider's own listing, and for the common one of that provider alone.</summary>
public abstract partial class ListingContract
{
    private protected abstract string Provider { get; }

    private protected abstract int LargestPageSize { get; }

    /// <summary>The name and the text of the header that carries the key.</summary>
    private protected abstract (string Name, string Value) KeyHeader { get; }

    private protected abstract string DocumentedAddress { get; }

    private protected abstract string OperationPath { get; }

    private protected abstract BatchCallsClient Over(HttpMessageHandler handler, Uri? baseAddress = null);

    private protected abstract string Row(string id);

    private protected abstract string UnreadableRow(string id);

    private protected abstract string Page(bool hasMore, params string[] rows);

    /// <summary>A page behind one that ended with the row <paramref name="last"/>.</summary>
    private protected abstract string PageAfter(string last, bool hasMore, params string[] rows);

    /// <summary>Pages that may be under way when a caller stops.</summary>
    private protected abstract int PagesAhead { get; }

    private protected abstract IAsyncEnumerable<string> Ids(BatchCallsClient client, int? limit = null, int? pageSize = null);

    private protected abstract IAsyncEnumerable<BatchCallPage<string>> Pages(BatchCallsClient client, int? limit = null);

    private ScriptedProvider TwoPages() => ScriptedProvider.Answering(Page(true, Row("a"), Row("b")), PageAfter(Row("b"), false, Row("c"), Row("d")));

    [Test]
    public async Task Rows_of_all_pages_come_in_the_providers_order()
    {
        using var client = Over(TwoPages());

        (await Ids(client).ToListAsync()).Should().Equal("a", "b", "c", "d");
    }

    [Test]
    public async Task The_common_listing_gives_the_same_rows()
    {
        using var client = Over(TwoPages());

        (await client.ListAsync().Select(row => row.Id).ToListAsync()).Should().Equal("a", "b", "c", "d");
    }

    [Test]
    public async Task Each_page_is_what_one_request_brought()
    {
        using var client = Over(TwoPages());

        var pages = await Pages(client).ToListAsync();

        pages.Select(page => string.Concat(page.Items)).Should().Equal("ab", "cd");
        pages.Select(page => page.IsLast).Should().Equal(false, true);
    }

    [Test]
    public async Task A_listing_without_rows_is_one_empty_page()
    {
        using var client = Over(ScriptedProvider.Answering(Page(false)));

        (await Pages(client).ToListAsync()).Should().ContainSingle().Which.Items.Should().BeEmpty();
    }

    [Test]
    public void Nothing_is_sent_before_enumeration()
    {
        var provider = TwoPages();
        using var client = Over(provider);

        _ = Ids(client);
        _ = Pages(client);
        _ = client.ListAsync();

        provider.Requests.Should().BeEmpty();
    }

    [Test]
    public async Task Enumerating_twice_makes_the_same_requests_twice()
    {
        var provider = ScriptedProvider.Answering(
            Page(true, Row("a"), Row("b")), PageAfter(Row("b"), false, Row("c")), Page(true, Row("a"), Row("b")), PageAfter(Row("b"), false, Row("c")));
        using var client = Over(provider);
        var listing = Ids(client);

        await listing.ToListAsync();
        await listing.ToListAsync();

        provider.Targets.Take(2).Should().Equal(provider.Targets.Skip(2)).And.OnlyHaveUniqueItems();
    }

    [Test]
    public async Task Stopping_at_a_row_requests_no_further_page()
    {
        var provider = TwoPages();
        using var client = Over(provider);

        await foreach (var id in Ids(client))
        {
            if (id == "b")
            {
                break;
            }
        }

        provider.Requests.Should().HaveCountLessThanOrEqualTo(1 + PagesAhead);
    }

    [Test]
    public async Task Stopping_the_common_listing_requests_no_further_page()
    {
        var provider = TwoPages();
        using var client = Over(provider);

        await client.ListAsync().FirstAsync();

        provider.Requests.Should().HaveCountLessThanOrEqualTo(1 + PagesAhead);
    }

    [Test]
    public async Task A_limit_of_0_sends_nothing()
    {
        var provider = TwoPages();
        using var client = Over(provider);

        (await Ids(client, limit: 0).ToListAsync()).Should().BeEmpty();
        provider.Requests.Should().BeEmpty();
    }

    [TestCase(1, "a", 1)]
    [TestCase(2, "ab", 1)]
    [TestCase(3, "abc", 2)]
    [TestCase(4, "abcd", 2)]
    [TestCase(int.MaxValue, "abcd", 2)]
    public async Task A_limit_counts_rows_across_pages(int limit, string rows, int requests)
    {
        var provider = TwoPages();
        using var client = Over(provider);

        string.Concat(await Ids(client, limit).ToListAsync()).Should().Be(rows);
        provider.Requests.Should().HaveCount(requests);
    }

    [Test]
    public async Task A_page_that_reaches_the_limit_is_the_last()
    {
        using var client = Over(TwoPages());

        (await Pages(client, limit: 1).ToListAsync()).Should().ContainSingle().Which.IsLast.Should().BeTrue();
    }

    [Test]
    public void A_negative_limit_is_refused_at_once()
    {
        using var client = Over(TwoPages());

        client.Invoking(it => Ids(it, limit: -1)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("The limit must be 0 or more.*");
    }

    [Test]
    public void A_page_size_out_of_bounds_is_refused_at_once()
    {
        using var client = Over(TwoPages());

        foreach (var size in new[] { -1, 0, LargestPageSize + 1 })
        {
            client.Invoking(it => Ids(it, pageSize: size)).Should().Throw<ArgumentOutOfRangeException>()
                .WithMessage($"The page size must be 1 to {LargestPageSize}.*");
        }
    }

    [Test]
    public async Task A_page_size_within_bounds_is_sent()
    {
        foreach (var size in new[] { 1, LargestPageSize })
        {
            var provider = ScriptedProvider.Answering(Page(false));
            using var client = Over(provider);

            await Ids(client, pageSize: size).ToListAsync();

            provider.Targets.Single().Should().MatchRegex($@"[?&]limit={size}(&|$)");
        }
    }

    [Test]
    public async Task The_largest_page_size_is_the_default()
    {
        var provider = ScriptedProvider.Answering(Page(false));
        using var client = Over(provider);

        await Ids(client).ToListAsync();

        provider.Targets.Single().Should().MatchRegex($@"[?&]limit={LargestPageSize}(&|$)");
    }

    [Test]
    public async Task The_common_listing_cuts_a_page_size_to_what_the_provider_takes()
    {
        var provider = ScriptedProvider.Answering(Page(false));
        using var client = Over(provider);

        await client.ListAsync(new BatchCallQuery { PageSize = 10_000 }).ToListAsync();

        provider.Targets.Single().Should().MatchRegex($@"[?&]limit={LargestPageSize}(&|$)");
    }
}
