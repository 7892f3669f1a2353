using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Listings;

[TestFixture]
public sealed class StatusFilterTests
{
    private static readonly string[] TruedyTexts =
        ["draft", "scheduling", "scheduled", "active", "running", "paused", "completed", "failed", "cancelled", "archived"];

    private static readonly string[] ThreetoneTexts = ["pending", "in_progress", "completed", "failed", "cancelled", "archived"];

    private static ScriptedProvider Truedy() => ScriptedProvider.Answering(
        TruedyWire.Page(false, [.. TruedyTexts.Select(status => TruedyWire.Row($"t-{status}", status))]));

    private static ScriptedProvider Threetone() => ScriptedProvider.Answering(
        ThreetoneWire.Page(null, [.. ThreetoneTexts.Select(status => ThreetoneWire.Row($"h-{status}", status))]));

    [TestCase("draft")]
    [TestCase("paused")]
    [TestCase("completed")]
    [TestCase("failed")]
    [TestCase("cancelled")]
    public async Task A_common_name_with_one_documented_text_is_sent_to_Truedy(string status)
    {
        var provider = Truedy();
        using var client = Client.Over(truedy: provider);

        await client.ListAsync(new BatchCallQuery { Status = status }).ToListAsync();

        provider.Targets.Should().Equal($"/api/public/v1/batch-calls?status={status}&limit=100&offset=0");
    }

    [TestCase("running", "t-active", "t-running")]
    [TestCase("scheduled", "t-scheduling", "t-scheduled")]
    [TestCase("unknown", "t-archived")]
    public async Task A_common_name_without_one_documented_text_is_applied_here(string status, params string[] ids)
    {
        var provider = Truedy();
        using var client = Client.Over(truedy: provider);

        var rows = await client.ListAsync(new BatchCallQuery { Status = status }).ToListAsync();

        rows.Select(row => row.Id).Should().Equal(ids);
        provider.Targets.Should().Equal("/api/public/v1/batch-calls?limit=100&offset=0");
    }

    [Test]
    public async Task A_common_name_is_understood_in_any_case()
    {
        using var client = Client.Over(truedy: Truedy());

        (await client.ListAsync(new BatchCallQuery { Status = "Running" }).ToListAsync()).Should().HaveCount(2);
    }

    [Test]
    public async Task Truedys_own_text_is_sent_where_its_document_has_it()
    {
        var provider = Truedy();
        using var client = Client.Over(truedy: provider);

        await client.ListAsync(new BatchCallQuery { Status = "active" }).ToListAsync();

        provider.Targets.Single().Should().Contain("status=active");
    }

    [TestCase("scheduling")]
    [TestCase("archived")]
    public async Task Truedys_own_text_is_applied_here_where_its_filter_lacks_it(string status)
    {
        var provider = Truedy();
        using var client = Client.Over(truedy: provider);

        var rows = await client.ListAsync(new BatchCallQuery { Status = status }).ToListAsync();

        rows.Select(row => row.ProviderStatus).Should().Equal(status);
        provider.Targets.Single().Should().NotContain("status");
    }

    [TestCase("scheduled", true)]
    [TestCase("running", false)]
    public async Task A_filter_of_Truedys_own_listing_is_Truedys_text_alone(string status, bool isSent)
    {
        var provider = Truedy();
        using var client = Client.Over(truedy: provider);

        await client.Truedy.ListAsync(new TruedyQuery { Status = status }).ToListAsync();

        provider.Targets.Single().Contains($"status={status}&", StringComparison.Ordinal).Should().Be(isSent);
    }

    [TestCase("scheduled", "pending")]
    [TestCase("running", "in_progress")]
    [TestCase("in_progress", "in_progress")]
    [TestCase("completed", "completed")]
    [TestCase("unknown", "archived")]
    [TestCase("archived", "archived")]
    public async Task A_filter_is_applied_here_for_Threetone(string status, string text)
    {
        var provider = Threetone();
        using var client = Client.Over(threetone: provider);

        var rows = await client.ListAsync(new BatchCallQuery { Status = status }).ToListAsync();

        rows.Select(row => row.ProviderStatus).Should().Equal(text);
        provider.Targets.Should().Equal("/v1/voiceai/batch-calling/workspace?limit=500");
    }

    [TestCase("draft")]
    [TestCase("paused")]
    public async Task A_common_status_that_a_provider_does_not_have_asks_it_nothing(string status)
    {
        var (truedy, threetone) = (Truedy(), Threetone());
        using var client = Client.Over(truedy, threetone);

        await client.ListAsync(new BatchCallQuery { Status = status }).ToListAsync();

        threetone.Requests.Should().BeEmpty();
        truedy.Requests.Should().HaveCount(1);
    }

    [Test]
    public async Task A_limit_counts_the_rows_that_a_filter_leaves()
    {
        using var client = Client.Over(threetone: ScriptedProvider.Answering(
            ThreetoneWire.Page("c1", ThreetoneWire.Row("a", "failed"), ThreetoneWire.Row("b", "pending")),
            ThreetoneWire.Page("c2", ThreetoneWire.Row("c", "failed")),
            ThreetoneWire.Page("c3", ThreetoneWire.Row("d", "pending"), ThreetoneWire.Row("e", "pending"))));

        var rows = await client.Threetone.ListAsync(new ThreetoneQuery { Status = "pending", Limit = 2 }).ToListAsync();

        rows.Select(row => row.Id).Should().Equal("b", "d");
    }

    [TestCase("3")]
    [TestCase("running,paused")]
    [TestCase(" running")]
    [TestCase("")]
    public async Task A_text_that_only_resembles_a_common_name_stands_for_itself(string status)
    {
        using var client = Client.Over(threetone: Threetone());

        (await client.ListAsync(new BatchCallQuery { Status = status }).ToListAsync()).Should().BeEmpty();
    }
}
