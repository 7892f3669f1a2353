using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Listings;

/// <summary>The collection changed since the page that is continued from: where to go on is looked for.</summary>
[TestFixture]
public sealed class ContinuationSearchTests
{
    private const int PageSize = 10;

    private static readonly string[] Few = ["a", "b", "c", "d", "e", "f", "g"];

    private static readonly string[] Many = [.. Enumerable.Range(0, 3_000).Select(i => $"r{i}")];

    private static async Task<(string Token, string Last)> PageOf(string[] rows, int number, int pageSize)
    {
        using var client = Client.Over(truedy: TruedyCollection.Of(rows));
        var page = await client.Truedy.ListAsync(new TruedyQuery { PageSize = pageSize, Parallelism = 1 }).AsPages().ElementAtAsync(number);
        return (page.Continuation!, page.Items[^1].Id);
    }

    private static async Task<Delivery<string>> ContinueAsync(ScriptedProvider provider, string token, int pageSize = PageSize)
    {
        using var client = Client.Over(truedy: provider);
        return await client.Truedy.ListAsync(new TruedyQuery { PageSize = pageSize, Parallelism = 1, ContinueFrom = token }).Select(row => row.Id).DeliverAsync();
    }

    private static IEnumerable<string> After(string last, IEnumerable<string> rows) => rows.SkipWhile(id => id != last).Skip(1);

    private static IEnumerable<int> Offsets(ScriptedProvider provider) => provider.Requests.Select(request => request.Number("offset"));

    [Test]
    public async Task What_was_deleted_meanwhile_costs_no_other_row()
    {
        var (token, _) = await PageOf(Few, 0, pageSize: 4);

        (await ContinueAsync(TruedyCollection.Of("b", "e", "f", "g"), token, pageSize: 4)).Items.Should().Equal("e", "f", "g");
    }

    [Test]
    public async Task Behind_the_first_page_the_way_back_is_a_page_at_a_time()
    {
        var (token, _) = await PageOf([.. Few, "h", "i"], 0, pageSize: 5);
        var provider = TruedyCollection.Of("c", "d", "e", "f", "g", "h", "i");

        (await ContinueAsync(provider, token, pageSize: 2)).Items.Should().Equal("f", "g", "h", "i");

        Offsets(provider).Take(2).Should().Equal(4, 0);
    }

    [Test]
    public async Task Rows_that_came_or_went_before_it_cost_no_other_row([Values(1, 12, 25, 400)] int count, [Values] bool isInserted)
    {
        var (token, last) = await PageOf(Many, 200, PageSize);
        var provider = TruedyCollection.Of(isInserted ? [.. Enumerable.Range(0, count).Select(i => $"new{i}"), .. Many] : Many[count..]);

        var delivery = await ContinueAsync(provider, token);

        delivery.Items.Should().Equal(After(last, Many));
        provider.Requests.Count.Should().BeLessThanOrEqualTo((delivery.Items.Count / (PageSize - 1)) + 3, "the total says where it is");
    }

    [Test]
    public async Task Where_the_total_says_nothing_of_it_the_page_is_found_too([Values(5, 40, 300)] int count, [Values] bool isInserted)
    {
        var (token, last) = await PageOf(Many, 200, PageSize);
        var others = Enumerable.Range(0, count).Select(i => $"new{i}");
        string[] rows = isInserted ? [.. others, .. Many[..^count]] : [.. Many[count..], .. others];

        (await ContinueAsync(TruedyCollection.Of(rows), token)).Items.Should().Equal(After(last, rows));
    }

    [Test]
    public async Task One_row_of_the_page_is_enough_to_find_it([Range(0, 12)] int moved)
    {
        var (token, last) = await PageOf(Many, 200, PageSize);
        var end = Array.IndexOf(Many, last);
        string[] rows = [.. Many[moved..(end - PageSize + 2)], .. Many[(end + 1)..], .. Enumerable.Range(0, moved + PageSize - 1).Select(i => $"new{i}")];

        (await ContinueAsync(TruedyCollection.Of(rows), token)).Items.Should().Equal(rows.SkipWhile(id => id != Many[end + 1]));
    }

    [Test]
    public async Task A_page_without_a_total_is_looked_for_around_where_it_was()
    {
        var (token, _) = await PageOf(Few, 1, pageSize: 3);
        string Rows(params string[] ids) => $$"""{"data":[{{string.Join(',', ids.Select(id => TruedyWire.Row(id)))}}]}""";
        var provider = ScriptedProvider.Serving(request => request.Number("offset") == 2 ? Rows("d", "e", "f") : Rows("v", "w", "x", "y", "z"));

        (await ContinueAsync(provider, token)).Items.Should().Equal("f");
    }

    [Test]
    public async Task When_nothing_is_left_to_go_on_from_each_row_was_looked_at_once()
    {
        var (token, _) = await PageOf(Few, 1, pageSize: 3);
        var provider = TruedyCollection.Of("x", "y", "z");

        var delivery = await ContinueAsync(provider, token);

        delivery.Failure.Should().BeOfType<PagingException>().Which.Message.Should().Contain("no row of the page that it is continued from is left; list anew");
        delivery.Items.Should().BeEmpty("which rows are new can't be told");
        Offsets(provider).Should().Equal(4, 0, 2);
    }

    [Test]
    public async Task When_the_end_was_deleted_the_new_end_is_found_by_pages()
    {
        var (token, _) = await PageOf([.. Many[..1_000]], 4, pageSize: 100);
        var provider = TruedyCollection.Of([.. Many[..450]]);
        using var client = Client.Over(truedy: provider);

        var pages = await client.Truedy.ListAsync(new TruedyQuery { ContinueFrom = token }).AsPages().ToListAsync();

        pages.SelectMany(page => page.Items).Should().BeEmpty();
        pages[^1].Outcome!.End.Should().Be(ListingEnd.ChangedWhileReading);
        provider.Requests.Count.Should().BeLessThanOrEqualTo(12);
    }

    [Test]
    public async Task What_was_read_in_small_pages_is_looked_for_in_the_pages_of_now()
    {
        var (token, _) = await PageOf([.. Many[..1_000]], 150, pageSize: 3);
        var provider = TruedyCollection.Of([.. Many[..302]]);

        var delivery = await ContinueAsync(provider, token, pageSize: 100);

        delivery.Failure.Should().BeNull();
        delivery.Items.Should().BeEmpty();
        provider.Requests.Count.Should().BeLessThan(10);
    }

    [Test]
    public async Task When_all_was_deleted_nothing_follows()
    {
        var (token, _) = await PageOf(Few, 1, pageSize: 3);
        using var client = Client.Over(truedy: TruedyCollection.Of());

        var page = await client.Truedy.ListAsync(new TruedyQuery { ContinueFrom = token }).AsPages().SingleAsync();

        page.Items.Should().BeEmpty();
        page.Outcome!.End.Should().Be(ListingEnd.ChangedWhileReading);
    }

    [TestCase(100_000)]
    [TestCase(long.MaxValue)]
    public async Task A_server_that_ignores_the_offset_is_noticed(long total)
    {
        var (token, _) = await PageOf(Many, 2, PageSize);
        var provider = ScriptedProvider.Serving(_ => TruedyWire.PageWith(
            $$"""{"total":{{total}},"limit":10,"offset":0,"has_more":true}""", [.. Enumerable.Range(0, 10).Select(i => TruedyWire.Row($"other{i}"))]));

        var delivery = await ContinueAsync(provider, token);

        delivery.Items.Should().BeEmpty();
        delivery.Failure.Should().BeOfType<PagingException>().Which.Message.Should().Contain("the same rows come at any offset");
        provider.Requests.Should().HaveCount(5);
    }

    [Test]
    public async Task A_page_that_is_nowhere_is_not_looked_for_without_end()
    {
        var (token, _) = await PageOf(Many, 100, PageSize);
        var provider = TruedyCollection.Of([.. Many.Select(id => $"other{id}")]);

        var delivery = await ContinueAsync(provider, token);

        delivery.Failure.Should().BeOfType<PagingException>().Which.Message.Should().Contain("within 100 pages of where it was; list anew");
        provider.Requests.Should().HaveCount(101);
    }
}
