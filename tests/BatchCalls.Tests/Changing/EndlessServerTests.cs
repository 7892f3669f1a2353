using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Changing;

/// <summary>Servers that would be paged for ever.</summary>
[TestFixture]
public sealed class EndlessServerTests
{
    private const int MostRequests = 6;

    [TestCase(1)]
    [TestCase(4)]
    [TestCase(16)]
    public async Task A_server_that_ignores_the_offset_is_noticed(int parallelism)
    {
        var pagination = """{"total":100000,"limit":100,"offset":0,"has_more":true}""";
        var provider = ScriptedProvider.Serving(_ => TruedyWire.PageWith(pagination, TruedyWire.Row("a"), TruedyWire.Row("b"), TruedyWire.Row("c")));
        using var client = Client.Over(truedy: provider);

        var delivery = await client.Truedy.ListAsync(new TruedyQuery { Parallelism = parallelism }).DeliverAsync();

        delivery.Items.Select(row => row.Id).Should().Equal("a", "b", "c");
        delivery.Failure.Should().BeOfType<PagingException>().Which.RowsRead.Should().Be(3);
        provider.Requests.Should().HaveCountLessThanOrEqualTo(MostRequests);
    }

    [Test]
    public async Task A_page_that_comes_for_the_fifth_time_is_the_last()
    {
        var provider = ScriptedProvider.Serving(_ => TruedyWire.PageWith(
            """{"total":100000,"limit":100,"offset":0,"has_more":true}""", TruedyWire.Row("a"), TruedyWire.Row("b")));
        using var client = Client.Over(truedy: provider);

        var delivery = await client.Truedy.ListAsync(new TruedyQuery { Parallelism = 1 }).DeliverAsync();

        delivery.Failure.Should().BeOfType<PagingException>().Which.Message.Should().Contain("has_more stays true, but no further page brings a new row");
        provider.Requests.Should().HaveCount(5);
    }

    [Test]
    public async Task A_page_whose_total_grows_may_be_moved_by_new_rows_but_not_for_ever()
    {
        var total = 1_000;
        var provider = ScriptedProvider.Serving(_ => TruedyWire.PageWith(
            $$"""{"total":{{++total}},"limit":100,"offset":0,"has_more":true}""", TruedyWire.Row("a"), TruedyWire.Row("b")));
        using var client = Client.Over(truedy: provider);

        (await client.Truedy.ListAsync(new TruedyQuery { Parallelism = 1 }).DeliverAsync()).Failure.Should().BeOfType<PagingException>();

        provider.Requests.Should().HaveCount(101);
    }

    [Test]
    public async Task New_rows_before_each_page_are_no_endless_server()
    {
        // As many come before each request as hide what is new: six pages in a row bring nothing.
        List<string> rows = [.. Enumerable.Range(0, 40).Select(i => $"r{i}")];
        var requests = 0;
        var provider = ScriptedProvider.Serving(request =>
        {
            var inserted = ++requests is 1 or > 7 ? 0 : requests % 2 == 0 ? 3 : 1;
            rows.InsertRange(0, Enumerable.Range(0, inserted).Select(i => $"new{requests}-{i}"));
            var offset = request.Number("offset");
            return TruedyWire.PageWith(
                $$"""{"total":{{rows.Count}},"limit":3,"offset":{{offset}},"has_more":{{(offset + 3 < rows.Count ? "true" : "false")}}}""",
                [.. rows.Skip(offset).Take(3).Select(id => TruedyWire.Row(id))]);
        });
        using var client = Client.Over(truedy: provider);

        var ids = await client.Truedy.ListAsync(new TruedyQuery { PageSize = 3, Parallelism = 1 }).Select(row => row.Id).ToListAsync();

        ids.Should().Equal(Enumerable.Range(0, 40).Select(i => $"r{i}"));
    }

    [Test]
    public async Task A_server_that_goes_on_behind_its_own_total_is_noticed_though_its_pages_differ()
    {
        string[][] pages = [["a", "b"], ["b", "c"], ["c", "d"], ["d"], ["c", "d"], ["b", "c", "d"], ["d"], ["c", "d"]];
        var provider = ScriptedProvider.Answering([.. pages.Select(ids => (ScriptedAnswer)TruedyWire.PageWith(
            """{"total":4,"limit":100,"offset":0,"has_more":true}""", [.. ids.Select(id => TruedyWire.Row(id))]))]);
        using var client = Client.Over(truedy: provider);

        var delivery = await client.Truedy.ListAsync(new TruedyQuery { Parallelism = 1 }).DeliverAsync();

        delivery.Failure.Should().BeOfType<PagingException>().Which.RowsRead.Should().Be(4);
        provider.Requests.Should().HaveCount(7);
    }

    [Test]
    public async Task A_server_that_always_has_more_is_noticed_at_its_own_total()
    {
        var provider = ScriptedProvider.Serving(request => TruedyWire.PageWith(
            """{"total":4,"limit":100,"offset":0,"has_more":true}""",
            [.. new[] { "a", "b", "c", "d" }.Skip(request.Number("offset")).Take(2).DefaultIfEmpty("d").Select(id => TruedyWire.Row(id))]));
        using var client = Client.Over(truedy: provider);

        var delivery = await client.Truedy.ListAsync(new TruedyQuery { Parallelism = 1 }).DeliverAsync();

        delivery.Items.Select(row => row.Id).Should().Equal("a", "b", "c", "d");
        delivery.Failure.Should().BeOfType<PagingException>();
        provider.Requests.Should().HaveCountLessThanOrEqualTo(4 + MostRequests);
    }

    [Test]
    public async Task A_server_that_begins_to_ignore_the_offset_is_noticed_on_the_way_back()
    {
        var requests = 0;
        var provider = ScriptedProvider.Serving(request => TruedyWire.PageWith(
            """{"total":100000,"limit":10,"offset":0,"has_more":true}""",
            [.. Enumerable.Range(++requests > 20 ? 50_000 : request.Number("offset"), 10).Select(i => TruedyWire.Row($"r{i}"))]));
        using var client = Client.Over(truedy: provider);

        var delivery = await client.Truedy.ListAsync(new TruedyQuery { PageSize = 10, Parallelism = 1 }).DeliverAsync();

        delivery.Items.Select(row => row.Id).Should().Equal(Enumerable.Range(0, 181).Select(i => $"r{i}"));
        delivery.Failure.Should().BeOfType<PagingException>().Which.Message.Should().Contain("the same rows come at any offset");
        provider.Requests.Should().HaveCount(25);
    }

    [Test]
    public async Task A_collection_of_which_little_is_left_is_not_stepped_back_through_page_by_page()
    {
        var rows = Enumerable.Range(0, 5_000).Select(i => $"r{i}").ToArray();
        var requests = 0;
        var provider = ScriptedProvider.Serving(request =>
        {
            var left = rows[..(++requests > 300 ? 25 : 5_000)];
            var offset = request.Number("offset");
            return TruedyWire.PageWith(
                $$"""{"total":{{left.Length}},"limit":10,"offset":{{offset}},"has_more":{{(offset + 10 < left.Length ? "true" : "false")}}}""",
                [.. left.Skip(offset).Take(10).Select(id => TruedyWire.Row(id))]);
        });
        using var client = Client.Over(truedy: provider);

        var pages = await client.Truedy.ListAsync(new TruedyQuery { PageSize = 10, Parallelism = 1 }).AsPages().ToListAsync();

        pages.Sum(page => page.Items.Count).Should().Be(2_701);
        pages[^1].Outcome!.End.Should().Be(ListingEnd.ChangedWhileReading);
        provider.Requests.Should().HaveCountLessThan(306);
    }

    [Test]
    public async Task Empty_pages_with_ever_new_cursors_are_noticed()
    {
        var cursor = 0;
        var provider = ScriptedProvider.Serving(_ => ThreetoneWire.Page($"c{Interlocked.Increment(ref cursor)}"));
        using var client = Client.Over(threetone: provider);

        var delivery = await client.Threetone.ListAsync().DeliverAsync();

        delivery.Failure.Should().BeOfType<PagingException>().Which.Message.Should().Contain("100 pages in a row");
        provider.Requests.Should().HaveCount(100);
    }

    [Test]
    public async Task Cursors_in_a_circle_are_noticed()
    {
        var provider = ScriptedProvider.Serving(request => request.Address.Query.Contains("last_doc=A", StringComparison.Ordinal)
            ? ThreetoneWire.Page("B", ThreetoneWire.Row("2"))
            : ThreetoneWire.Page("A", ThreetoneWire.Row("1")));
        using var client = Client.Over(threetone: provider);

        var delivery = await client.Threetone.ListAsync().DeliverAsync();

        delivery.Items.Select(row => row.Id).Should().Equal("1", "2");
        var failure = delivery.Failure.Should().BeOfType<PagingException>().Which;
        failure.Message.Should().Match(
            "Threetone cannot be paged further in get_workspace_batch_calls*: it returned the same next_doc twice. Listing stopped after "
            + "2 batch calls to avoid an endless loop. Report it to the provider's support.*");
        (failure.Provider, failure.Operation).Should().Be(("threetone", "get_workspace_batch_calls"));
    }

    [Test]
    public async Task One_row_is_counted_as_one()
    {
        using var client = Client.Over(threetone: ScriptedProvider.Answering(ThreetoneWire.PageWith("\"has_more\":true", ThreetoneWire.Row("a"))));

        (await client.Threetone.ListAsync().DeliverAsync()).Failure.Should().BeOfType<PagingException>()
            .Which.Message.Should().Contain(" after 1 batch call to avoid");
    }
}
