using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Listings;

[TestFixture]
public sealed class ThreetonePagingTests
{
    private const string Endpoint = "/v1/voiceai/batch-calling/workspace";

    private static readonly string[] AwkwardCursors =
        ["a+b", "a/b", "a==", "100%", "%2B", "a b", " ", "a&limit=1", "a#b", "über", "\U0001F4DE", "\"quoted\"", "0", "null", new('c', 8192)];

    [Test]
    public async Task The_first_request_has_no_cursor()
    {
        var provider = ScriptedProvider.Answering(ThreetoneWire.Page(null));
        using var client = Client.Over(threetone: provider);

        await client.Threetone.ListAsync().ToListAsync();

        provider.Targets.Should().Equal($"{Endpoint}?limit=500");
    }

    [TestCaseSource(nameof(AwkwardCursors))]
    public async Task The_cursor_goes_back_as_it_came_encoded_once(string cursor)
    {
        var provider = ScriptedProvider.Answering(ThreetoneWire.Page(cursor, ThreetoneWire.Row("a")), ThreetoneWire.Page(null));
        using var client = Client.Over(threetone: provider);

        await client.Threetone.ListAsync().ToListAsync();

        provider.Targets.Last().Should().Be($"{Endpoint}?limit=500&last_doc={Uri.EscapeDataString(cursor)}");
    }

    [Test]
    public async Task An_empty_page_in_the_middle_is_not_the_end()
    {
        using var client = Client.Over(threetone: ScriptedProvider.Answering(
            ThreetoneWire.Page("c1", ThreetoneWire.Row("a")), ThreetoneWire.Page("c2"), ThreetoneWire.Page(null, ThreetoneWire.Row("b"))));

        (await client.Threetone.ListAsync().Select(row => row.Id).ToListAsync()).Should().Equal("a", "b");
    }

    [TestCase("\"has_more\":true")]
    [TestCase("\"has_more\":true,\"next_doc\":null")]
    [TestCase("\"has_more\":true,\"next_doc\":\"\"")]
    public async Task More_without_a_cursor_is_a_paging_error_after_the_rows(string continuation)
    {
        using var client = Client.Over(threetone: ScriptedProvider.Answering(
            ThreetoneWire.Page("c1", ThreetoneWire.Row("a")),
            ThreetoneWire.PageWith(continuation, ThreetoneWire.Row("b"))));

        var delivery = await client.Threetone.ListAsync().DeliverAsync();

        delivery.Items.Should().HaveCount(2);
        delivery.Failure.Should().BeOfType<PagingException>().Which.RowsRead.Should().Be(2);
    }

    [Test]
    public async Task A_repeated_cursor_is_a_paging_error_after_the_rows()
    {
        using var client = Client.Over(threetone: ScriptedProvider.Answering(
            ThreetoneWire.Page("c1", ThreetoneWire.Row("a")),
            ThreetoneWire.Page("c2", ThreetoneWire.Row("b")),
            ThreetoneWire.Page("c1", ThreetoneWire.Row("c"))));

        var delivery = await client.Threetone.ListAsync().DeliverAsync();

        delivery.Items.Select(row => row.Id).Should().Equal("a", "b", "c");
        delivery.Failure.Should().BeOfType<PagingException>().Which.RowsRead.Should().Be(3);
    }

    [Test]
    public async Task Cursors_that_differ_in_case_alone_are_different()
    {
        using var client = Client.Over(threetone: ScriptedProvider.Answering(
            ThreetoneWire.Page("c1"), ThreetoneWire.Page("C1"), ThreetoneWire.Page(null, ThreetoneWire.Row("a"))));

        (await client.Threetone.ListAsync().ToListAsync()).Should().ContainSingle();
    }

    [Test]
    public async Task A_limit_that_is_reached_needs_no_cursor()
    {
        using var client = Client.Over(threetone: ScriptedProvider.Answering(ThreetoneWire.PageWith("\"has_more\":true", ThreetoneWire.Row("a"))));

        (await client.Threetone.ListAsync(new ThreetoneQuery { Limit = 1 }).DeliverAsync()).Failure.Should().BeNull();
    }

    [Test]
    public async Task Unreadable_rows_are_told_beside_a_paging_error()
    {
        using var client = Client.Over(threetone: ScriptedProvider.Answering(
            ThreetoneWire.PageWith("\"has_more\":true", ThreetoneWire.Row("a"), ThreetoneWire.UnreadableRow("x"))));

        var delivery = await client.Threetone.ListAsync().DeliverAsync();

        delivery.Items.Should().ContainSingle();
        var failure = delivery.Failure.Should().BeOfType<AggregateException>().Which;
        failure.Message.Should().StartWith("Listing failed more than once.");
        failure.InnerExceptions.Should().ContainItemsAssignableTo<BatchCallsException>().And.HaveCount(2)
            .And.NotContain(inner => inner.Message.Contains("In all", StringComparison.Ordinal), "one page had unreadable rows");
    }

    [TestCase("\"has_more\":\"true\",\"next_doc\":\"c1\"", "$.has_more")]
    [TestCase("\"has_more\":1,\"next_doc\":\"c1\"", "$.has_more")]
    [TestCase("\"has_more\":true,\"next_doc\":17", "$.next_doc")]
    public async Task An_unreadable_continuation_is_a_contract_violation_after_the_rows(string continuation, string path)
    {
        using var client = Client.Over(threetone: ScriptedProvider.Answering(ThreetoneWire.PageWith(continuation, ThreetoneWire.Row("a"))));

        var delivery = await client.Threetone.ListAsync().DeliverAsync();

        delivery.Items.Should().ContainSingle();
        delivery.Failure.Should().BeAssignableTo<ContractViolationException>().Which.Message.Should().Contain(path);
    }

    [TestCase("\"next_doc\":null")]
    [TestCase("\"next_doc\":\"\"")]
    [TestCase("\"next_doc\":\"c1\",\"has_more\":false")]
    [TestCase("\"has_more\":false")]
    [TestCase("\"has_more\":false,\"next_doc\":17")]
    [TestCase("\"next_doc\":0")]
    public async Task Without_more_the_page_is_the_last(string continuation)
    {
        var provider = ScriptedProvider.Answering(ThreetoneWire.PageWith(continuation, ThreetoneWire.Row("a")));
        using var client = Client.Over(threetone: provider);

        (await client.Threetone.ListAsync().DeliverAsync()).Failure.Should().BeNull();
        provider.Requests.Should().HaveCount(1);
    }

    [Test]
    public async Task It_counts_no_total()
    {
        using var client = Client.Over(threetone: ScriptedProvider.Answering(ThreetoneWire.Page(null)));

        (await client.Threetone.ListAsync().AsPages().SingleAsync()).Total.Should().BeNull();
    }
}
