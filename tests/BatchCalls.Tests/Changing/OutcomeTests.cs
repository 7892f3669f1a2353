using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Changing;

/// <summary>How a listing says that it ended.</summary>
[TestFixture]
public sealed class OutcomeTests
{
    private static string Page(int total, bool hasMore, params string[] ids) => TruedyWire.PageWith(
        $$"""{"total":{{total}},"limit":100,"offset":0,"has_more":{{(hasMore ? "true" : "false")}}}""", [.. ids.Select(id => TruedyWire.Row(id))]);

    private static BatchCallsClient Telling(List<ListingOutcome> told, params ScriptedAnswer[] answers) => new(new BatchCallsOptions
    {
        Truedy = new TruedyOptions { ApiKey = Client.TruedyKey, PrimaryHandler = ScriptedProvider.Answering(answers), Requests = Client.SentOnce },
        OnListingEnded = told.Add,
    });

    private static async Task<ListingOutcome> OutcomeOf(TruedyQuery query, params ScriptedAnswer[] answers)
    {
        using var client = Client.Over(truedy: ScriptedProvider.Answering(answers));
        return (await client.Truedy.ListAsync(query).AsPages().LastAsync()).Outcome!;
    }

    [Test]
    public async Task All_rows_and_nothing_moved_is_complete()
    {
        (await OutcomeOf(new(), Page(3, true, "a", "b"), Page(3, false, "b", "c")))
            .Should().Be(new ListingOutcome("truedy", ListingEnd.Complete, null, Rows: 3, Requests: 2, ProviderTotal: 3));
    }

    [Test]
    public async Task Cursor_pages_to_the_end_are_complete()
    {
        using var client = Client.Over(threetone: ScriptedProvider.Answering(
            ThreetoneWire.Page("c1", ThreetoneWire.Row("a"), ThreetoneWire.Row("b")), ThreetoneWire.Page(null, ThreetoneWire.Row("c"))));

        (await client.Threetone.ListAsync().AsPages().LastAsync()).Outcome
            .Should().Be(new ListingOutcome("threetone", ListingEnd.Complete, null, Rows: 3, Requests: 2, ProviderTotal: null));
    }

    [Test]
    public async Task Pages_of_one_row_that_nothing_moved_are_complete()
    {
        var provider = TruedyCollection.Of("a", "b", "c", "d", "e");
        using var client = Client.Over(truedy: provider);

        (await client.Truedy.ListAsync(new TruedyQuery { PageSize = 1 }).AsPages().LastAsync()).Outcome
            .Should().Be(new ListingOutcome("truedy", ListingEnd.Complete, null, Rows: 5, Requests: 5, ProviderTotal: 5));
        provider.Targets.Should().OnlyHaveUniqueItems();
    }

    [Test]
    public async Task A_row_deleted_before_a_page_is_a_change_even_if_the_total_is_as_it_was()
    {
        // Behind the first page 'a' goes and 'e' comes.
        (await OutcomeOf(new() { Parallelism = 1 }, Page(4, true, "a", "b"), Page(4, true, "c", "d"), Page(4, true, "b", "c", "d"), Page(4, false, "d", "e")))
            .Should().Be(new ListingOutcome("truedy", ListingEnd.ChangedWhileReading, null, Rows: 5, Requests: 4, ProviderTotal: 4));
    }

    [Test]
    public async Task A_page_that_repeats_what_was_delivered_does_not_fill_the_total()
    {
        (await OutcomeOf(new() { Parallelism = 1 }, Page(3, true, "a", "b"), Page(3, false, "b", "a")))
            .Should().Match<ListingOutcome>(it => it.End == ListingEnd.Truncated && it.Reason == "the provider ended after 2 of its own total of 3 rows");
    }

    [Test]
    public async Task Another_total_is_a_change()
    {
        (await OutcomeOf(new(), Page(3, true, "a", "b"), Page(4, false, "b", "c", "d"))).End.Should().Be(ListingEnd.ChangedWhileReading);
    }

    [Test]
    public async Task A_page_that_begins_with_another_row_is_a_change()
    {
        (await OutcomeOf(new(), Page(3, true, "a", "b"), Page(3, false, "new", "b", "c"))).End.Should().Be(ListingEnd.ChangedWhileReading);
    }

    [Test]
    public async Task A_provider_that_ends_below_its_own_total_truncates()
    {
        var outcome = await OutcomeOf(new(), Page(24, false, "a", "b"));

        outcome.End.Should().Be(ListingEnd.Truncated);
        outcome.Reason.Should().Be("the provider ended after 2 of its own total of 24 rows");
    }

    [Test]
    public async Task The_callers_limit_truncates()
    {
        var outcome = await OutcomeOf(new() { Limit = 1 }, Page(2, false, "a", "b"));

        outcome.Should().Match<ListingOutcome>(it => it.End == ListingEnd.Truncated && it.Reason == "the limit of 1 rows was reached");
    }

    [Test]
    public async Task Ending_early_outranks_a_change()
    {
        var outcome = await OutcomeOf(new(), Page(300, true, "a", "b"), Page(301, false, "b", "c"));

        outcome.Should().Match<ListingOutcome>(it => it.End == ListingEnd.Truncated && it.Reason == "the provider ended after 3 of its own total of 301 rows");
    }

    [Test]
    public async Task A_limit_of_none_is_reached_without_a_request()
    {
        var told = new List<ListingOutcome>();
        using var client = Telling(told);

        var page = await client.Truedy.ListAsync(new TruedyQuery { Limit = 0 }).AsPages().SingleAsync();

        page.Outcome.Should().Be(new ListingOutcome("truedy", ListingEnd.Truncated, "the limit of 0 rows was reached", Rows: 0, Requests: 0, ProviderTotal: null));
        told.Should().Equal(page.Outcome!);
    }

    [Test]
    public async Task A_status_that_the_provider_does_not_have_is_complete_without_a_request()
    {
        var provider = ScriptedProvider.Answering();
        using var client = Client.Over(threetone: provider);

        var page = await client.ListAsync(new BatchCallQuery { Status = "draft" }).AsPages().SingleAsync();

        page.Outcome.Should().Be(new ListingOutcome("threetone", ListingEnd.Complete, null, Rows: 0, Requests: 0, ProviderTotal: null));
        provider.Requests.Should().BeEmpty();
    }

    [Test]
    public async Task More_without_rows_truncates_and_fails()
    {
        var told = new List<ListingOutcome>();
        using var client = Telling(told, Page(9, true, "a", "b"), Page(9, true));

        var delivery = await client.Truedy.ListAsync(new TruedyQuery { Parallelism = 1 }).DeliverAsync();

        delivery.Items.Should().HaveCount(2);
        delivery.Failure.Should().BeOfType<PagingException>();
        told.Should().ContainSingle().Which.Should()
            .Match<ListingOutcome>(it => it.End == ListingEnd.Truncated && it.Reason == "the provider's paging led nowhere");
    }

    [Test]
    public async Task A_cursor_that_is_missing_truncates_and_fails()
    {
        using var client = Client.Over(threetone: ScriptedProvider.Answering(ThreetoneWire.PageWith("\"has_more\":true", ThreetoneWire.Row("a"))));
        ListingOutcome? outcome = null;

        var delivery = await client.Threetone.ListAsync().AsPages().Select(page => outcome = page.Outcome).DeliverAsync();

        delivery.Failure.Should().BeOfType<PagingException>().Which.Message.Should().Contain("has_more is true, but next_doc is empty");
        outcome.Should().Be(new ListingOutcome("threetone", ListingEnd.Truncated, "the provider's paging led nowhere", Rows: 1, Requests: 1, ProviderTotal: null));
    }

    [Test]
    public async Task A_page_that_does_not_say_readably_whether_more_follows_truncates_and_fails()
    {
        var told = new List<ListingOutcome>();
        using var client = Telling(told, TruedyWire.PageWith("[]", TruedyWire.Row("a")));

        await client.Truedy.ListAsync().DeliverAsync();

        told.Should().ContainSingle().Which.Should()
            .Match<ListingOutcome>(it => it.End == ListingEnd.Truncated && it.Reason == "whether more rows follow could not be read");
    }

    [Test]
    public async Task A_limit_that_no_row_exceeds_does_not()
    {
        (await OutcomeOf(new() { Limit = 2 }, Page(2, false, "a", "b"))).End.Should().Be(ListingEnd.Complete);
    }

    [Test]
    public async Task A_limit_that_no_row_of_the_status_exceeds_does_not_either()
    {
        using var client = Client.Over(threetone: ScriptedProvider.Answering(
            ThreetoneWire.Page(null, ThreetoneWire.Row("a", "pending"), ThreetoneWire.Row("b", "failed"))));

        (await client.Threetone.ListAsync(new ThreetoneQuery { Status = "pending", Limit = 1 }).AsPages().SingleAsync())
            .Outcome!.End.Should().Be(ListingEnd.Complete);
    }

    [Test]
    public async Task A_full_page_without_pagination_truncates()
    {
        var outcome = await OutcomeOf(new() { PageSize = 2 }, $$"""{"data":[{{TruedyWire.Row("a")}},{{TruedyWire.Row("b")}}]}""");

        outcome.Should().Match<ListingOutcome>(it => it.End == ListingEnd.Truncated && it.Reason == "a full page came without pagination");
    }

    [Test]
    public async Task A_page_without_pagination_ends_below_the_total_that_was_told_before()
    {
        (await OutcomeOf(new() { Parallelism = 1 }, Page(300, true, "a", "b"), $$"""{"data":[{{TruedyWire.Row("b")}},{{TruedyWire.Row("c")}}]}"""))
            .Should().Be(new ListingOutcome(
                "truedy", ListingEnd.Truncated, "the provider ended after 3 of its own total of 300 rows", Rows: 3, Requests: 2, ProviderTotal: 300));
    }

    [Test]
    public async Task A_page_without_pagination_that_fills_the_total_is_complete()
    {
        (await OutcomeOf(new() { Parallelism = 1 }, Page(3, true, "a", "b"), $$"""{"data":[{{TruedyWire.Row("b")}},{{TruedyWire.Row("c")}}]}"""))
            .Should().Be(new ListingOutcome("truedy", ListingEnd.Complete, null, Rows: 3, Requests: 2, ProviderTotal: 3));
    }

    [Test]
    public async Task One_id_twice_on_a_page_is_a_change()
    {
        (await OutcomeOf(new(), Page(2, false, "a", "a"))).End.Should().Be(ListingEnd.ChangedWhileReading);
    }

    [Test]
    public async Task One_id_twice_on_each_of_two_pages_is_a_change()
    {
        (await OutcomeOf(new() { Parallelism = 1 }, Page(5, true, "a", "b", "b"), Page(5, false, "b", "c", "c"))).End.Should().Be(ListingEnd.ChangedWhileReading);
    }

    [Test]
    public async Task It_stands_on_the_last_page_alone_and_in_the_callback()
    {
        var told = new List<ListingOutcome>();
        using var client = Telling(told, Page(3, true, "a", "b"), Page(3, false, "b", "c"));

        var pages = await client.Truedy.ListAsync().AsPages().ToListAsync();

        pages.Select(page => page.Outcome is null).Should().Equal(true, false);
        pages.Select(page => page.ToString()).Should().Equal("2 rows", "1 rows, Complete after 3");
        told.Should().Equal(pages[1].Outcome!);
    }

    [Test]
    public async Task Cursor_pages_that_share_rows_show_a_change()
    {
        using var client = Client.Over(threetone: ScriptedProvider.Answering(
            ThreetoneWire.Page("c1", ThreetoneWire.Row("a")),
            ThreetoneWire.Page("c2", ThreetoneWire.Row("a"), ThreetoneWire.Row("b")),
            ThreetoneWire.Page(null, ThreetoneWire.Row("b"), ThreetoneWire.Row("c"))));

        var pages = await client.Threetone.ListAsync().AsPages().ToListAsync();

        pages.SelectMany(page => page.Items).Select(row => row.Id).Should().Equal("a", "b", "c");
        pages[^1].Outcome!.End.Should().Be(ListingEnd.ChangedWhileReading);
    }
}
