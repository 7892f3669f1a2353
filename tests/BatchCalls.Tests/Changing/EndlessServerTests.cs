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
    public async Task Empty_pages_with_ever_new_cursors_are_noticed()
    {
        var cursor = 0;
        var provider = ScriptedProvider.Serving(_ => ThreetoneWire.Page($"c{Interlocked.Increment(ref cursor)}"));
        using var client = Client.Over(threetone: provider);

        var delivery = await client.Threetone.ListAsync().DeliverAsync();

        delivery.Failure.Should().BeOfType<PagingException>().Which.Message.Should().Contain("100 pages in a row");
        provider.Requests.Should().HaveCountLessThanOrEqualTo(101);
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
