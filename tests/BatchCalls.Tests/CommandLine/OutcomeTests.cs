using System.Net;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.CommandLine;

/// <summary>What can be read is printed; what could not is told on stderr, and in the exit code.</summary>
[TestFixture]
public sealed class OutcomeTests
{
    private static readonly ScriptedAnswer Refused = new(HttpStatusCode.Unauthorized, Refusal);

    private const string Refusal = $$$"""{"error":{"code":"unauthorized","message":"Key {{{LoopbackProvider.TruedyKey}}} is unknown"}}""";

    private static readonly string TruedyPage = TruedyWire.Page(false, TruedyWire.Row("t1"));
    private static readonly string ThreetonePage = ThreetoneWire.Page(null, ThreetoneWire.Row("h1"));
    private static readonly string BrokenThreetonePage = ThreetoneWire.Page(null, ThreetoneWire.UnreadableRow("x"), ThreetoneWire.Row("h1"));

    [Test]
    public async Task An_address_of_this_machine_is_not_reached_through_a_proxy()
    {
        using var provider = LoopbackProvider.WithPages(TruedyPage, ThreetonePage);
        using var proxy = new ClosedPort();
        string[] environment = [.. provider.Both, $"http_proxy={proxy.Address}", $"all_proxy={proxy.Address}"];

        var result = await BatchCallsCommand.RunAsync(environment, "list", "--format", "csv");

        result.ExitCode.Should().Be(0, result.Errors);
    }

    [Test]
    public async Task A_refusal_is_3_and_costs_none_of_the_others_rows()
    {
        using var provider = new LoopbackProvider(target => IsTruedy(target) ? Refused : ThreetonePage);

        var result = await BatchCallsCommand.RunAsync(provider.Both, "list", "--format", "csv");

        result.ExitCode.Should().Be(3);
        result.OutputLines.Skip(1).Should().ContainSingle().Which.Should().StartWith("threetone,h1,");
        result.ErrorLines.Should().ContainSingle().Which.Should().StartWith("Truedy refused").And.NotContain(LoopbackProvider.TruedyKey);
    }

    [Test]
    public async Task A_broken_contract_is_4_and_costs_no_readable_row()
    {
        using var provider = LoopbackProvider.WithPages(TruedyPage, BrokenThreetonePage);

        var result = await BatchCallsCommand.RunAsync(provider.Both, "list", "--format", "csv");

        result.ExitCode.Should().Be(4);
        result.OutputLines.Skip(1).Select(line => line.Split(',')[1]).Should().BeEquivalentTo("t1", "h1");
        result.Errors.Should().Contain("Threetone broke its contract").And.Contain("$.batch_calls[0].created_at_unix");
    }

    [Test]
    public async Task Paging_that_cannot_go_on_is_4()
    {
        using var provider = LoopbackProvider.WithPages(threetone: ThreetoneWire.PageWith("\"has_more\":true", ThreetoneWire.Row("h1")));

        var result = await BatchCallsCommand.RunAsync(provider.Threetone, "list", "--provider", "threetone", "--format", "ndjson");

        result.ExitCode.Should().Be(4);
        result.OutputLines.Should().ContainSingle();
    }

    [Test]
    public async Task A_broken_contract_is_told_before_a_refusal()
    {
        using var provider = new LoopbackProvider(target => IsTruedy(target) ? Refused : BrokenThreetonePage);

        var result = await BatchCallsCommand.RunAsync(provider.Both, "list", "--format", "csv");

        result.ExitCode.Should().Be(4);
        result.ErrorLines.Should().Contain(line => line.StartsWith("Truedy refused")).And.Contain(line => line.StartsWith("Threetone broke"));
    }

    [Test]
    public async Task A_deviation_is_told_and_the_listing_is_complete()
    {
        using var provider = LoopbackProvider.WithPages(TruedyWire.Page(false, TruedyWire.Row("t1", "archived", "\"branch_id\":7")));

        var result = await BatchCallsCommand.RunAsync(provider.Truedy, "list", "--provider", "truedy", "--format", "csv");

        result.ExitCode.Should().Be(0);
        result.ErrorLines.Should().BeEquivalentTo(
            "Deviation: truedy list_batch_calls: undocumented value at $.data[].status.",
            "Deviation: truedy list_batch_calls: undocumented property at $.data[].branch_id.");
    }

    [Test]
    public async Task A_provider_without_a_key_is_left_out_and_told()
    {
        using var provider = LoopbackProvider.WithPages(TruedyPage);

        var result = await BatchCallsCommand.RunAsync(provider.Truedy, "list", "--format", "csv");

        result.ExitCode.Should().Be(0);
        result.OutputLines.Should().HaveCount(2);
        result.ErrorLines.Should().ContainSingle().Which.Should().StartWith("Threetone is left out. Set THREETONE_API_KEY");
    }

    [Test]
    [Platform("Linux")]
    public async Task An_output_that_cannot_be_written_is_no_success()
    {
        using var command = BatchCallsCommand.StartInShell([], "batchcalls list --sandbox --format ndjson > /dev/full");

        var result = await command.EndAsync();

        result.ExitCode.Should().Be(1);
        result.ErrorLines.Should().ContainSingle().Which.Should().StartWith("The output cannot be written");
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public async Task A_reader_that_has_had_enough_is_no_failure()
    {
        using var command = BatchCallsCommand.StartInShell([], "{ batchcalls list --sandbox --format ndjson; echo \"exit code $?\" >&2; } | true");

        var result = await command.EndAsync();

        result.ErrorLines.Should().Equal("exit code 0");
    }

    [TestCase("json", "[\n{\"provider\":\"threetone\",\"id\":\"h1\",", "}\n]\n")]
    [TestCase("table", "h1", "\n")]
    [Platform("Linux")]
    public async Task An_interrupt_is_130_and_prints_what_was_read(string format, string part, string end)
    {
        // The first page comes at once, the second never.
        var isWaiting = new TaskCompletionSource();
        using var provider = new LoopbackProvider(target =>
        {
            if (!target.Contains("last_doc", StringComparison.Ordinal))
            {
                return ThreetoneWire.Page("c1", ThreetoneWire.Row("h1"));
            }

            isWaiting.SetResult();
            return null;
        });
        using var command = BatchCallsCommand.StartInterruptible(provider.Threetone, "list", "--provider", "threetone", "--format", format);

        await isWaiting.Task.WaitAsync(TimeSpan.FromSeconds(60));
        command.Interrupt();
        var result = await command.EndAsync();

        result.ExitCode.Should().Be(130);
        result.Output.Should().Contain(part).And.EndWith(end);
        result.ErrorLines.Should().Equal("Cancelled.");
    }

    private static bool IsTruedy(string target) => target.StartsWith("/truedy/", StringComparison.Ordinal);
}
