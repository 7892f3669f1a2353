namespace BatchCalls.Tests.CommandLine;

/// <summary>A mistake of the user is one line that says how to mend it, exit code 2, and nothing on the output.</summary>
[TestFixture]
public sealed class UsageTests
{
    [TestCase("Unknown provider 'truedi'. Valid values: truedy, threetone, all.", "--provider", "truedi")]
    [TestCase("Unknown format 'xml'. Valid values: table, json, ndjson, csv.", "--format", "xml")]
    [TestCase("--limit takes a whole number of 0 or more, not '-1'.", "--limit", "-1")]
    [TestCase("--limit takes a whole number of 0 or more, not '99999999999'.", "--limit", "99999999999")]
    [TestCase("--page-size takes a whole number of 1 or more, not '0'.", "--page-size", "0")]
    public async Task A_wrong_option_is_told_with_what_is_right(string message, params string[] options) =>
        ShouldBeOneLine(await BatchCallsCommand.RunAsync(["list", "--sandbox", .. options]), message);

    [Test]
    public async Task An_unknown_status_is_told_with_the_common_names_and_then_the_documents_own()
    {
        var result = await BatchCallsCommand.RunAsync("list", "--sandbox", "--status", "ringing");

        ShouldBeOneLine(result, result.ErrorLines[0]);
        const string Start = "Unknown status 'ringing'. Valid values: unknown, draft, scheduled, running, paused, completed, failed, cancelled, ";
        result.ErrorLines[0].Should().StartWith(Start).And.EndWith(".");
        result.ErrorLines[0][Start.Length..^1].Split(", ").Should().Contain(["active", "scheduling", "pending", "in_progress"]);
    }

    [Test]
    public async Task A_missing_command_is_told() =>
        ShouldBeOneLine(await BatchCallsCommand.RunAsync(), "Required command was not provided.");

    [Test]
    public async Task Without_any_key_both_variables_are_named() =>
        ShouldBeOneLine(
            await BatchCallsCommand.RunAsync("list"),
            "Set TRUEDY_API_KEY, THREETONE_API_KEY or both to list batch calls, or add --sandbox to see the documented examples.");

    [Test]
    public async Task Without_the_named_providers_key_its_variable_is_named() =>
        ShouldBeOneLine(
            await BatchCallsCommand.RunAsync(["TRUEDY_API_KEY=sk_1", "THREETONE_API_KEY="], "list", "--provider", "threetone"),
            "Set THREETONE_API_KEY to list Threetone's batch calls, or add --sandbox to see the documented examples.");

    [TestCase("voice.example/api", "TRUEDY_BASE_ADDRESS is no address. Give one such as https://voice.example/api.")]
    [TestCase(
        "http://voice.example/api",
        "TRUEDY_BASE_ADDRESS must be an https address (or http on this machine) without user, query and fragment, such as https://voice.example/api.")]
    public async Task A_bad_base_address_is_told_by_its_variable(string address, string message) =>
        ShouldBeOneLine(await BatchCallsCommand.RunAsync(["TRUEDY_API_KEY=sk_1", $"TRUEDY_BASE_ADDRESS={address}"], "list", "--provider", "truedy"), message);

    [Test]
    public async Task A_key_with_a_line_break_is_told_by_its_variable_and_not_shown()
    {
        var result = await BatchCallsCommand.RunAsync(["THREETONE_API_KEY=3t-secret\n"], "list", "--provider", "threetone");

        ShouldBeOneLine(result, "THREETONE_API_KEY holds a blank, a line break or another character that no key has. Check how it was copied.");
    }

    private static void ShouldBeOneLine(CommandResult result, string message)
    {
        result.ExitCode.Should().Be(2);
        result.ErrorLines.Should().Equal(message);
        result.Output.Should().BeEmpty();
    }
}
