using BatchCalls.Tests.CommandLine;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Samples;

/// <summary>The host under <c>tests/samples</c>, run as a service would be: settings from its file, keys from the environment.</summary>
[TestFixture]
public sealed class SampleHostTests
{
    private static string[] Environment(LoopbackProvider provider) =>
    [
        $"BatchCalls__Truedy__ApiKey={LoopbackProvider.TruedyKey}",
        $"BatchCalls__Truedy__BaseAddress={provider.Address}truedy",
        $"India__Threetone__ApiKey={LoopbackProvider.ThreetoneKey}",
        $"India__Threetone__BaseAddress={provider.Address}",
    ];

    [Test]
    public async Task Both_accounts_are_listed_logged_and_traced()
    {
        using var provider = LoopbackProvider.WithPages(
            TruedyWire.Page(false, TruedyWire.Row("t1", more: "\"total_contacts\":9,\"completed\":4,\"failed\":1")),
            ThreetoneWire.Page(null, ThreetoneWire.Row("h1", more: "\"total_calls_scheduled\":7,\"total_calls_finished\":3")));

        var result = await BatchCallsCommand.RunSampleAsync(Environment(provider));

        result.ExitCode.Should().Be(0, result.Errors);
        result.Output.Should().Contain("home: Campaign t1 has finished 5 of 9").And.Contain("india: Job h1 has finished 3 of 7")
            .And.Contain("batchcalls.page batchcalls.provider=truedy batchcalls.page=1 batchcalls.rows=1 batchcalls.attempts=1")
            .And.Contain("batchcalls.list batchcalls.provider=threetone")
            .And.Contain("threetone listing ended: Complete");
    }

    [Test]
    public async Task A_wrong_setting_ends_the_start_and_names_it()
    {
        using var provider = LoopbackProvider.WithPages();

        var result = await BatchCallsCommand.RunSampleAsync([.. Environment(provider), "India__Threetone__Requests__RequestsPerMinute=-1"]);

        result.ExitCode.Should().NotBe(0);
        result.Output.Should().Contain("Account 'india': Threetone.Requests.RequestsPerMinute must be 0 or more");
        provider.Targets.Should().BeEmpty();
    }
}
