namespace BatchCalls.Tests.CommandLine;

[TestFixture]
public sealed class SelectionTests
{
    [Test]
    public async Task One_provider_is_listed_alone()
    {
        var result = await BatchCallsCommand.RunAsync("list", "--sandbox", "--format", "ndjson", "--provider", "threetone");

        result.OutputLines.Should().HaveCount(4).And.OnlyContain(line => line.StartsWith("{\"provider\":\"threetone\""));
    }

    [Test]
    public async Task A_limit_is_for_each_provider()
    {
        var result = await BatchCallsCommand.RunAsync("list", "--sandbox", "--format", "ndjson", "--limit", "1");

        result.OutputLines.Select(line => line.Split('"')[3]).Should().BeEquivalentTo("truedy", "threetone");
        result.ErrorLines.Should().BeEquivalentTo(
            "Truncated: truedy has more: the limit of 1 rows was reached.", "Truncated: threetone has more: the limit of 1 rows was reached.");
    }

    [Test]
    public async Task A_limit_of_0_is_an_empty_array()
    {
        var result = await BatchCallsCommand.RunAsync("list", "--sandbox", "--format", "json", "--limit", "0");

        (result.ExitCode, result.Output).Should().Be((0, "[]\n"));
    }

    [TestCase("Running", "batch_c3d4e5f6", "btcal_01jx4m8t2cfq")]
    [TestCase("in_progress", "btcal_01jx4m8t2cfq")]
    public async Task A_status_is_a_common_name_or_a_providers_own(string status, params string[] ids)
    {
        var result = await BatchCallsCommand.RunAsync("list", "--sandbox", "--format", "csv", "--status", status);

        result.OutputLines.Skip(1).Select(line => line.Split(',')[1]).Should().BeEquivalentTo(ids);
    }

    [Test]
    public async Task A_page_size_is_sent_to_the_provider()
    {
        using var provider = LoopbackProvider.WithPages(threetone: """{"batch_calls":[]}""");

        var result = await BatchCallsCommand.RunAsync(provider.Threetone, "list", "--provider", "threetone", "--page-size", "7");

        result.ExitCode.Should().Be(0);
        provider.Targets.Should().Equal("/v1/voiceai/batch-calling/workspace?limit=7");
    }
}
