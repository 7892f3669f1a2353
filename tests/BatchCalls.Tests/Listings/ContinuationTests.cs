using System.Buffers.Text;
using System.Text;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Listings;

/// <summary>Listing goes on from a page's token, in another client.</summary>
[TestFixture]
public sealed class ContinuationTests
{
    private static readonly string[] Rows = ["a", "b", "c", "d", "e", "f", "g"];

    private static ScriptedProvider Truedy(params string[] rows) => ScriptedProvider.Serving(request =>
    {
        var (offset, limit) = (request.Number("offset"), request.Number("limit"));
        var pagination = $$"""{"total":{{rows.Length}},"limit":{{limit}},"offset":{{offset}},"has_more":{{(offset + limit < rows.Length ? "true" : "false")}}}""";
        return TruedyWire.PageWith(pagination, [.. rows.Skip(offset).Take(limit).Select(id => TruedyWire.Row(id))]);
    });

    private static ScriptedProvider Threetone() => ScriptedProvider.Serving(request =>
        request.Address.Query.Contains("last_doc=c1", StringComparison.Ordinal) ? ThreetoneWire.Page("c2", ThreetoneWire.Row("b"))
        : request.Address.Query.Contains("last_doc=c2", StringComparison.Ordinal) ? ThreetoneWire.Page(null, ThreetoneWire.Row("c"))
        : ThreetoneWire.Page("c1", ThreetoneWire.Row("a")));

    private static async Task<string> FirstToken(TruedyQuery query)
    {
        using var client = Client.Over(truedy: Truedy(Rows));
        return (await client.Truedy.ListAsync(query).AsPages().FirstAsync()).Continuation!;
    }

    [Test]
    public async Task Every_page_but_the_last_can_be_continued_from([Values(2, 3, 4)] int pageSize)
    {
        using var client = Client.Over(truedy: Truedy(Rows));
        var query = new TruedyQuery { PageSize = pageSize };
        var pages = await client.Truedy.ListAsync(query).AsPages().ToListAsync();

        pages[^1].Continuation.Should().BeNull();
        for (var index = 0; index < pages.Count - 1; index++)
        {
            using var another = Client.Over(truedy: Truedy(Rows));
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
        using var client = Client.Over(truedy: Truedy(Rows));
        var query = new BatchCallQuery { Provider = Provider.Truedy, PageSize = 4, Status = "running" };
        var first = await client.ListAsync(query).AsPages().FirstAsync();

        var rest = await client.ListAsync(query with { ContinueFrom = first.Continuation }).Select(row => row.Id).ToListAsync();

        first.Items.Select(row => row.Id).Concat(rest).Should().Equal(Rows);
    }

    [Test]
    public async Task What_was_deleted_meanwhile_costs_no_other_row()
    {
        var token = await FirstToken(new TruedyQuery { PageSize = 4 });
        using var client = Client.Over(truedy: Truedy("b", "e", "f", "g"));

        var rest = await client.Truedy.ListAsync(new TruedyQuery { PageSize = 4, ContinueFrom = token }).Select(row => row.Id).ToListAsync();

        rest.Should().Equal("e", "f", "g");
    }

    [Test]
    public async Task The_limit_counts_from_the_first_row()
    {
        var query = new TruedyQuery { PageSize = 3, Limit = 5 };
        var token = await FirstToken(query);
        using var client = Client.Over(truedy: Truedy(Rows));

        (await client.Truedy.ListAsync(query with { ContinueFrom = token }).Select(row => row.Id).ToListAsync()).Should().Equal("d", "e");
    }

    [Test]
    public async Task The_page_size_may_differ()
    {
        var token = await FirstToken(new TruedyQuery { PageSize = 3 });
        using var client = Client.Over(truedy: Truedy(Rows));

        (await client.Truedy.ListAsync(new TruedyQuery { PageSize = 50, ContinueFrom = token }).CountAsync()).Should().Be(4);
    }

    [Test]
    public async Task When_nothing_is_left_to_go_on_from_the_listing_says_so()
    {
        using var first = Client.Over(truedy: Truedy(Rows));
        var pages = await first.Truedy.ListAsync(new TruedyQuery { PageSize = 3, Parallelism = 1 }).AsPages().ToListAsync();
        using var client = Client.Over(truedy: Truedy("x", "y", "z"));

        var delivery = await client.Truedy.ListAsync(new TruedyQuery { ContinueFrom = pages[1].Continuation }).DeliverAsync();

        delivery.Failure.Should().BeOfType<PagingException>().Which.Message.Should().Contain("list anew");
    }

    [Test]
    public async Task Rows_that_came_or_went_before_it_cost_no_other_row([Values(1, 12, 25, 400)] int many, [Values] bool isInserted)
    {
        string[] before = [.. Enumerable.Range(0, 3_000).Select(i => $"r{i}")];
        using var first = Client.Over(truedy: Truedy(before));
        var page = await first.Truedy.ListAsync(new TruedyQuery { PageSize = 10 }).AsPages().ElementAtAsync(200);
        string[] after = isInserted ? [.. Enumerable.Range(0, many).Select(i => $"new{i}"), .. before] : before[many..];
        var provider = Truedy(after);
        using var client = Client.Over(truedy: provider);

        var rest = await client.Truedy.ListAsync(new TruedyQuery { PageSize = 10, ContinueFrom = page.Continuation }).Select(row => row.Id).ToListAsync();

        rest.Should().Equal(before.SkipWhile(id => id != page.Items[^1].Id).Skip(1));
        provider.Requests.Should().HaveCountLessThan(200);
    }

    [Test]
    public async Task A_page_that_is_nowhere_is_not_looked_for_without_end()
    {
        using var first = Client.Over(truedy: Truedy([.. Enumerable.Range(0, 3_000).Select(i => $"r{i}")]));
        var page = await first.Truedy.ListAsync(new TruedyQuery { PageSize = 10 }).AsPages().ElementAtAsync(100);
        var provider = Truedy([.. Enumerable.Range(0, 3_000).Select(i => $"other{i}")]);
        using var client = Client.Over(truedy: provider);

        var delivery = await client.Truedy.ListAsync(new TruedyQuery { PageSize = 10, ContinueFrom = page.Continuation }).DeliverAsync();

        delivery.Failure.Should().BeOfType<PagingException>().Which.Message.Should().Contain("list anew");
        provider.Requests.Should().HaveCountLessThan(110);
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
        using var another = Client.Over(threetone: ScriptedProvider.Serving(_ => ThreetoneWire.Page("c1", ThreetoneWire.Row("b"))));

        var delivery = await another.Threetone.ListAsync(new ThreetoneQuery { ContinueFrom = first.Continuation }).DeliverAsync();

        delivery.Items.Should().ContainSingle();
        delivery.Failure.Should().BeOfType<PagingException>().Which.Message.Should().Contain("the same next_doc twice");
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
        using var client = Client.Over(truedy: Truedy(ids));
        var page = await client.Truedy.ListAsync(new TruedyQuery { PageSize = 90 }).AsPages().FirstAsync();

        var rest = await client.Truedy.ListAsync(new TruedyQuery { ContinueFrom = page.Continuation }).CountAsync();

        rest.Should().Be(10);
    }

    [Test]
    public async Task A_token_of_a_later_library_is_refused_as_such()
    {
        using var client = Client.Over(truedy: Truedy(Rows));
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
        using var client = Client.Over(truedy: Truedy(Rows));
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
        using var client = Client.Over(truedy: Truedy(Rows));

        client.Truedy.Invoking(it => it.ListAsync(new TruedyQuery { Status = "paused", ContinueFrom = token }))
            .Should().Throw<ArgumentException>().WithMessage("The continuation belongs to another query.*");
    }

    [Test]
    public async Task A_token_of_a_listing_in_common_terms_is_not_of_the_providers_own()
    {
        using var client = Client.Over(truedy: Truedy(Rows));
        var common = await client.ListAsync(new BatchCallQuery { Provider = Provider.Truedy, PageSize = 3 }).AsPages().FirstAsync();

        client.Truedy.Invoking(it => it.ListAsync(new TruedyQuery { ContinueFrom = common.Continuation }))
            .Should().Throw<ArgumentException>().WithMessage("The continuation belongs to another query.*");
    }

    [Test]
    public async Task A_token_of_another_limit_is_refused()
    {
        var token = await FirstToken(new TruedyQuery { PageSize = 3, Limit = 9 });
        using var client = Client.Over(truedy: Truedy(Rows));

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
        using var client = Client.Over(truedy: Truedy(Rows));

        client.Truedy.Invoking(it => it.ListAsync(new TruedyQuery { ContinueFrom = token }))
            .Should().Throw<ArgumentException>().WithMessage("The continuation is no token that a page carried, or is damaged.");
    }

    [Test]
    public void A_token_without_its_provider_is_refused()
    {
        using var client = Client.Over(truedy: Truedy(Rows));

        client.Invoking(it => it.ListAsync(new BatchCallQuery { ContinueFrom = "e30" }))
            .Should().Throw<ArgumentException>().WithMessage("A continuation is of one provider.*");
    }
}
