using BatchCalls.Tests.Requests;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Listings;

[TestFixture]
public sealed class TruedyPagingTests
{
    private const string Endpoint = "/api/public/v1/batch-calls";

    [Test]
    public async Task The_next_page_begins_with_the_last_row_received()
    {
        var provider = ScriptedProvider.Answering(
            TruedyWire.Page(true, TruedyWire.Row("a"), TruedyWire.Row("b")), TruedyWire.Page(false, TruedyWire.Row("b"), TruedyWire.Row("c")));
        using var client = Client.Over(truedy: provider);

        await client.Truedy.ListAsync().ToListAsync();

        provider.Targets.Should().Equal($"{Endpoint}?limit=100&offset=0", $"{Endpoint}?limit=100&offset=1");
    }

    [Test]
    public async Task A_server_that_gives_fewer_rows_than_asked_for_is_read_to_the_end()
    {
        // It caps every page at two rows, whatever the limit.
        string[] rows = ["a", "b", "c", "d", "e"];
        var provider = ScriptedProvider.Serving(request =>
        {
            var offset = int.Parse(request.Address.Query.Split("offset=")[1], System.Globalization.CultureInfo.InvariantCulture);
            return TruedyWire.Page(offset + 2 < rows.Length, [.. rows.Skip(offset).Take(2).Select(id => TruedyWire.Row(id))]);
        });
        using var client = Client.Over(truedy: provider);

        (await client.Truedy.ListAsync(new TruedyQuery { PageSize = 50 }).Select(row => row.Id).ToListAsync()).Should().Equal(rows);
    }

    [Test]
    public async Task An_unreadable_row_counts_for_the_offset()
    {
        var provider = ScriptedProvider.Answering(
            TruedyWire.Page(true, TruedyWire.Row("a"), TruedyWire.UnreadableRow("x")), TruedyWire.Page(false, TruedyWire.UnreadableRow("x")));
        using var client = Client.Over(truedy: provider);

        await client.Truedy.ListAsync().DeliverAsync();

        provider.Targets.Last().Should().EndWith("offset=1");
    }

    [Test]
    public async Task More_after_a_page_without_rows_is_a_paging_error_with_the_rows_so_far()
    {
        using var client = Client.Over(truedy: ScriptedProvider.Answering(
            TruedyWire.Page(true, TruedyWire.Row("a"), TruedyWire.Row("b")), TruedyWire.Page(true)));

        var delivery = await client.Truedy.ListAsync().DeliverAsync();

        delivery.Items.Should().HaveCount(2);
        delivery.Failure.Should().BeOfType<PagingException>()
            .Which.Should().Match<PagingException>(it => it.RowsRead == 2 && it.Message.Contains("has_more is true on a page without rows"));
    }

    [Test]
    public async Task A_paging_error_quotes_the_request_id_of_the_answer()
    {
        using var client = Client.Over(truedy: ScriptedProvider.Answering(TruedyWire.Page(true)));

        var failure = (await client.Truedy.ListAsync().DeliverAsync()).Failure.Should().BeOfType<PagingException>().Which;
        (failure.RequestId, failure.Provider, failure.Operation).Should().Be(("req_1", "truedy", "list_batch_calls"));
    }

    [Test]
    public async Task A_paging_error_says_how_many_attempts_its_page_took_and_cleans_the_id_that_it_quotes()
    {
        var unavailable = new ScriptedAnswer(System.Net.HttpStatusCode.ServiceUnavailable, "") { Headers = new Dictionary<string, string> { ["Retry-After"] = "0" } };
        var clock = new FakeClock();
        using var client = new BatchCallsClient(new BatchCallsOptions
        {
            Truedy = new TruedyOptions
            {
                ApiKey = Client.TruedyKey,
                Requests = new RequestPolicy { TimeProvider = clock.Time },
                PrimaryHandler = ScriptedProvider.Answering(unavailable, TruedyWire.Page(true).Replace("req_1", $"req\\n{new string('1', 500)}")),
            },
        });

        var listing = client.Truedy.ListAsync().DeliverAsync();
        await clock.RunAsync(listing);

        var failure = (await listing).Failure.Should().BeOfType<PagingException>().Which;
        failure.Attempts.Should().Be(2);
        failure.Message.Should().Contain("2 attempts");
        failure.RequestId.Should().StartWith("req 1").And.HaveLength(200);
    }

    [Test]
    public async Task The_request_id_of_the_header_counts_before_the_bodys()
    {
        using var client = Client.Over(truedy: ScriptedProvider.Answering(new ScriptedAnswer(System.Net.HttpStatusCode.OK, TruedyWire.Page(true))
        {
            Headers = new Dictionary<string, string> { ["X-Request-ID"] = "req_header" },
        }));

        (await client.Truedy.ListAsync().DeliverAsync()).Failure.Should().BeOfType<PagingException>().Which.RequestId.Should().Be("req_header");
    }

    [TestCase("""{"total":9,"limit":100,"offset":0,"has_more":"perhaps"}""")]
    [TestCase("""{"total":9,"limit":100,"offset":0}""")]
    [TestCase("\"none\"")]
    [TestCase("[]")]
    public async Task Unreadable_pagination_is_a_contract_violation_after_the_rows(string pagination)
    {
        using var client = Client.Over(truedy: ScriptedProvider.Answering(TruedyWire.PageWith(pagination, TruedyWire.Row("a"))));

        var delivery = await client.Truedy.ListAsync().DeliverAsync();

        delivery.Items.Should().ContainSingle();
        delivery.Failure.Should().BeAssignableTo<ContractViolationException>().Which.Message.Should().Contain("$.pagination");
    }

    [Test]
    public async Task Unreadable_pagination_is_told_beside_an_unreadable_row_of_its_page()
    {
        using var client = Client.Over(truedy: ScriptedProvider.Answering(
            TruedyWire.PageWith("[]", TruedyWire.Row("a"), TruedyWire.UnreadableRow("x"))));

        var failure = (await client.Truedy.ListAsync().DeliverAsync()).Failure as ContractViolationException;

        failure!.Message.Should().Contain("$.pagination");
        failure.UnreadableRows.Should().ContainSingle();
    }

    [Test]
    public async Task Without_pagination_a_page_is_the_last()
    {
        using var client = Client.Over(truedy: ScriptedProvider.Answering($$"""{"data":[{{TruedyWire.Row("a")}}]}"""));

        (await client.Truedy.ListAsync().DeliverAsync()).Failure.Should().BeNull();
    }

    [Test]
    public async Task The_total_is_the_providers()
    {
        using var client = Client.Over(truedy: ScriptedProvider.Answering(
            TruedyWire.PageWith("""{"total":24,"limit":50,"offset":0,"has_more":false}""", TruedyWire.Row("a"))));

        (await client.Truedy.ListAsync().AsPages().SingleAsync()).Total.Should().Be(24);
    }
}
