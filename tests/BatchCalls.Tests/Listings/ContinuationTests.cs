using System.Buffers.Text;
using System.Text;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Listings;

/// <summary>Listing goes on from a page's token, in another client.</summary>
[TestFixture]
public sealed class ContinuationTests
{
    private static readonly string[] Rows = ["a", "b", "c", "d", "e", "f", "g"];

    private static ScriptedProvider Threetone() => ScriptedProvider.Serving(request =>
        request.Address.Query.Contains("last_doc=c1", StringComparison.Ordinal) ? ThreetoneWire.Page("c2", ThreetoneWire.Row("b"))
        : request.Address.Query.Contains("last_doc=c2", StringComparison.Ordinal) ? ThreetoneWire.Page(null, ThreetoneWire.Row("c"))
        : ThreetoneWire.Page("c1", ThreetoneWire.Row("a")));

    private static async Task<string> FirstToken(TruedyQuery query)
    {
        using var client = Client.Over(truedy: TruedyCollection.Of(Rows));
        return (await client.Truedy.ListAsync(query).AsPages().FirstAsync()).Continuation!;
    }

    [Test]
    public async Task Every_page_but_the_last_can_be_continued_from([Values(2, 3, 4)] int pageSize)
    {
        using var client = Client.Over(truedy: TruedyCollection.Of(Rows));
        var query = new TruedyQuery { PageSize = pageSize };
        var pages = await client.Truedy.ListAsync(query).AsPages().ToListAsync();

        pages[^1].Continuation.Should().BeNull();
        for (var index = 0; index < pages.Count - 1; index++)
        {
            using var another = Client.Over(truedy: TruedyCollection.Of(Rows));
            var rest = await another.Truedy.ListAsync(query with { ContinueFrom = pages[index].Continuation }).Select(row => row.Id).ToListAsync();

            pages.Take(index + 1).SelectMany(page => page.Items).Select(row => row.Id).Concat(rest).Should().Equal(Rows);
        }
    }

    [Test]
    public async Task Cursor_pages_can_be_continued_from()
    {
        using var client = Client.Over(threetone: Threetone());
        var first = await client.Threetone.ListAsync().AsPages().FirstAsync();
        using var another = Client.Over(threetone: Threetone());

        var rest = await another.Threetone.ListAsync(new ThreetoneQuery { ContinueFrom = first.Continuation }).Select(row => row.Id).ToListAsync();

        rest.Should().Equal("b", "c");
    }

    [Test]
    public async Task The_common_listing_of_one_provider_can_be_continued_too()
    {
        using var client = Client.Over(truedy: TruedyCollection.Of(Rows));
        var query = new BatchCallQuery { Provider = Provider.Truedy, PageSize = 4, Status = "running" };
        var first = await client.ListAsync(query).AsPages().FirstAsync();

        var rest = await client.ListAsync(query with { ContinueFrom = first.Continuation }).Select(row => row.Id).ToListAsync();

        first.Items.Select(row => row.Id).Concat(rest).Should().Equal(Rows);
    }

    [Test]
    public async Task The_limit_counts_from_the_first_row()
    {
        var query = new TruedyQuery { PageSize = 3, Limit = 5 };
        var token = await FirstToken(query);
        using var client = Client.Over(truedy: TruedyCollection.Of(Rows));

        (await client.Truedy.ListAsync(query with { ContinueFrom = token }).Select(row => row.Id).ToListAsync()).Should().Equal("d", "e");
    }

    [Test]
    public async Task The_page_size_may_differ()
    {
        var token = await FirstToken(new TruedyQuery { PageSize = 3 });
        using var client = Client.Over(truedy: TruedyCollection.Of(Rows));

        (await client.Truedy.ListAsync(new TruedyQuery { PageSize = 50, ContinueFrom = token }).CountAsync()).Should().Be(4);
    }

    [Test]
    public async Task A_change_before_it_is_remembered()
    {
        ScriptedAnswer[] answers =
        [
            TruedyWire.PageWith("""{"total":9,"limit":3,"offset":0,"has_more":true}""", TruedyWire.Row("a"), TruedyWire.Row("b")),
            TruedyWire.PageWith("""{"total":8,"limit":3,"offset":1,"has_more":true}""", TruedyWire.Row("b"), TruedyWire.Row("c")),
            TruedyWire.PageWith("""{"total":4,"limit":3,"offset":2,"has_more":false}""", TruedyWire.Row("c"), TruedyWire.Row("d")),
        ];
        using var first = Client.Over(truedy: ScriptedProvider.Answering(answers));
        var second = await first.Truedy.ListAsync(new TruedyQuery { Parallelism = 1 }).AsPages().ElementAtAsync(1);

        using var client = Client.Over(truedy: ScriptedProvider.Answering(answers[2]));
        var last = await client.Truedy.ListAsync(new TruedyQuery { ContinueFrom = second.Continuation }).AsPages().LastAsync();

        last.Outcome!.End.Should().Be(ListingEnd.ChangedWhileReading);
        last.Outcome.Rows.Should().Be(4);
    }

    [Test]
    public async Task A_cursor_that_was_used_before_it_is_remembered()
    {
        using var client = Client.Over(threetone: Threetone());
        var first = await client.Threetone.ListAsync().AsPages().FirstAsync();
        var circling = ScriptedProvider.Serving(_ => ThreetoneWire.Page("c1", ThreetoneWire.Row("b")));
        using var another = Client.Over(threetone: circling);

        var delivery = await another.Threetone.ListAsync(new ThreetoneQuery { ContinueFrom = first.Continuation }).DeliverAsync();

        delivery.Items.Should().ContainSingle();
        delivery.Failure.Should().BeOfType<PagingException>().Which.Message.Should().Contain("the same next_doc twice");
        circling.Requests.Should().ContainSingle();
    }

    [Test]
    public async Task Rows_of_the_cursor_page_before_it_do_not_come_again()
    {
        using var first = Client.Over(threetone: ScriptedProvider.Answering(ThreetoneWire.Page("c1", ThreetoneWire.Row("a"), ThreetoneWire.Row("b"))));
        var page = await first.Threetone.ListAsync().AsPages().FirstAsync();
        using var client = Client.Over(threetone: ScriptedProvider.Answering(ThreetoneWire.Page(null, ThreetoneWire.Row("b"), ThreetoneWire.Row("c"))));

        var last = await client.Threetone.ListAsync(new ThreetoneQuery { ContinueFrom = page.Continuation }).AsPages().SingleAsync();

        last.Items.Select(row => row.Id).Should().Equal("c");
        last.Outcome.Should().Be(new ListingOutcome("threetone", ListingEnd.ChangedWhileReading, null, Rows: 3, Requests: 1, ProviderTotal: null));
    }

    [Test]
    public async Task The_outcome_counts_the_rows_of_all_cursor_pages_before_it()
    {
        using var client = Client.Over(threetone: Threetone());
        var second = await client.Threetone.ListAsync().AsPages().ElementAtAsync(1);

        var last = await client.Threetone.ListAsync(new ThreetoneQuery { ContinueFrom = second.Continuation }).AsPages().SingleAsync();

        last.Outcome.Should().Be(new ListingOutcome("threetone", ListingEnd.Complete, null, Rows: 3, Requests: 1, ProviderTotal: null));
    }

    [Test]
    public async Task A_token_names_no_more_of_a_row_than_its_id()
    {
        const string Unreadable = """{"name":"Campaign","from_number":"+14155550100"}""";
        using var client = Client.Over(truedy: ScriptedProvider.Answering(TruedyWire.Page(true, TruedyWire.Row("a"), Unreadable)));

        var page = await client.Truedy.ListAsync().AsPages().FirstAsync();

        Encoding.UTF8.GetString(Base64Url.DecodeFromChars(page.Continuation)).Should().Contain("\"a\"").And.NotContain("4155550100");
    }

    [Test]
    public async Task Every_token_that_was_given_is_taken_however_long()
    {
        string[] ids = [.. Enumerable.Range(0, 100).Select(i => $"{i}".PadLeft(10_000, '0'))];
        using var client = Client.Over(truedy: TruedyCollection.Of(ids));
        var page = await client.Truedy.ListAsync(new TruedyQuery { PageSize = 90 }).AsPages().FirstAsync();

        var rest = await client.Truedy.ListAsync(new TruedyQuery { ContinueFrom = page.Continuation }).CountAsync();

        rest.Should().Be(10);
    }

    [Test]
    public async Task A_token_of_a_later_library_is_refused_as_such()
    {
        using var client = Client.Over(truedy: TruedyCollection.Of(Rows));
        var token = Base64Url.EncodeToString("""{"Version":2,"Where":"elsewhere"}"""u8);

        client.Truedy.Invoking(it => it.ListAsync(new TruedyQuery { ContinueFrom = token }))
            .Should().Throw<ArgumentException>().WithMessage("The continuation is of version 2; this library reads version 1.");
    }

    [TestCase("\"Delivered\":4", "\"Delivered\":-4")]
    [TestCase("\"Offset\":0", "\"Offset\":-50")]
    [TestCase("\"Offset\":0", "\"Offset\":9223372036854775807")]
    [TestCase("\"Rows\":4", "\"Rows\":-1")]
    [TestCase("\"a\"", "null")]
    [TestCase("\"Position\":", "\"Elsewhere\":")]
    public async Task A_token_that_was_changed_is_refused(string part, string changed)
    {
        using var client = Client.Over(truedy: TruedyCollection.Of(Rows));
        var token = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(await FirstToken(new TruedyQuery { PageSize = 4 })));
        token.Should().Contain(part);
        var tampered = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(token.Replace(part, changed)));

        client.Truedy.Invoking(it => it.ListAsync(new TruedyQuery { ContinueFrom = tampered }))
            .Should().Throw<ArgumentException>().WithMessage("The continuation is no token that a page carried, or is damaged.");
    }

    [Test]
    public async Task A_token_of_another_query_is_refused()
    {
        var token = await FirstToken(new TruedyQuery { PageSize = 3 });
        using var client = Client.Over(truedy: TruedyCollection.Of(Rows));

        client.Truedy.Invoking(it => it.ListAsync(new TruedyQuery { Status = "paused", ContinueFrom = token }))
            .Should().Throw<ArgumentException>().WithMessage("The continuation belongs to another query.*");
    }

    [Test]
    public async Task A_token_of_a_listing_in_common_terms_is_not_of_the_providers_own()
    {
        using var client = Client.Over(TruedyCollection.Of(Rows), Threetone());
        var truedy = await client.ListAsync(new BatchCallQuery { Provider = Provider.Truedy, PageSize = 3 }).AsPages().FirstAsync();
        var threetone = await client.ListAsync(new BatchCallQuery { Provider = Provider.Threetone }).AsPages().FirstAsync();

        client.Truedy.Invoking(it => it.ListAsync(new TruedyQuery { ContinueFrom = truedy.Continuation }))
            .Should().Throw<ArgumentException>().WithMessage("The continuation belongs to another query.*");
        client.Threetone.Invoking(it => it.ListAsync(new ThreetoneQuery { ContinueFrom = threetone.Continuation }))
            .Should().Throw<ArgumentException>().WithMessage("The continuation belongs to another query.*");
    }

    [TestCase("archived", "false", "true", "status=archived&")]
    [TestCase("active", "true", "false", "limit=")]
    public async Task What_an_updated_document_filters_otherwise_goes_on_as_it_began(string status, string today, string before, string query)
    {
        var rows = Rows.Select(id => TruedyWire.Row(id, status)).ToArray();
        ScriptedAnswer answer = TruedyWire.PageWith("""{"total":7,"limit":3,"offset":0,"has_more":true}""", rows[..3]);
        using var first = Client.Over(truedy: ScriptedProvider.Answering(answer));
        var page = await first.Truedy.ListAsync(new TruedyQuery { Status = status, Parallelism = 1 }).AsPages().FirstAsync();
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(page.Continuation));
        text.Should().Contain($"\"IsStatusSent\":{today}");
        var token = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text.Replace($"\"IsStatusSent\":{today}", $"\"IsStatusSent\":{before}")));
        var provider = ScriptedProvider.Answering(TruedyWire.PageWith("""{"total":7,"limit":5,"offset":2,"has_more":false}""", rows[2..]));
        using var client = Client.Over(truedy: provider);

        var rest = await client.Truedy.ListAsync(new TruedyQuery { Status = status, ContinueFrom = token }).Select(row => row.Id).ToListAsync();

        rest.Should().Equal(Rows[3..]);
        provider.Targets.Single().Should().Contain($"batch-calls?{query}");
    }

    [Test]
    public async Task A_token_of_no_status_is_not_one_of_the_empty_status()
    {
        var token = await FirstToken(new TruedyQuery { PageSize = 3 });
        using var client = Client.Over(truedy: TruedyCollection.Of(Rows));

        client.Truedy.Invoking(it => it.ListAsync(new TruedyQuery { Status = "", ContinueFrom = token }))
            .Should().Throw<ArgumentException>().WithMessage("The continuation belongs to another query.*");
    }

    [Test]
    public async Task A_token_of_another_limit_is_refused()
    {
        var token = await FirstToken(new TruedyQuery { PageSize = 3, Limit = 9 });
        using var client = Client.Over(truedy: TruedyCollection.Of(Rows));

        client.Truedy.Invoking(it => it.ListAsync(new TruedyQuery { Limit = 8, ContinueFrom = token }))
            .Should().Throw<ArgumentException>().WithMessage("The continuation belongs to another query.*");
    }

    [Test]
    public async Task A_token_of_another_provider_is_refused()
    {
        var token = await FirstToken(new TruedyQuery { PageSize = 3 });
        using var client = Client.Over(threetone: Threetone());

        client.Threetone.Invoking(it => it.ListAsync(new ThreetoneQuery { ContinueFrom = token }))
            .Should().Throw<ArgumentException>().WithMessage("The continuation is of truedy, not of threetone.");
    }

    [TestCase("")]
    [TestCase("not a token")]
    [TestCase("e30")]
    [TestCase("bnVsbA")]
    public void What_is_no_token_is_refused(string token)
    {
        using var client = Client.Over(truedy: TruedyCollection.Of(Rows));

        client.Truedy.Invoking(it => it.ListAsync(new TruedyQuery { ContinueFrom = token }))
            .Should().Throw<ArgumentException>().WithMessage("The continuation is no token that a page carried, or is damaged.");
    }

    [Test]
    public void A_token_without_its_provider_is_refused()
    {
        using var client = Client.Over(truedy: TruedyCollection.Of(Rows));

        client.Invoking(it => it.ListAsync(new BatchCallQuery { ContinueFrom = "e30" }))
            .Should().Throw<ArgumentException>().WithMessage("A continuation is of one provider.*");
    }
}
