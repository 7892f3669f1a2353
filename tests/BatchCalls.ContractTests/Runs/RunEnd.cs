using BatchCalls.ContractTests.Documents;
using BatchCalls.ContractTests.Replay;
using BatchCalls.ContractTests.Report;
using BatchCalls.ContractTests.Runs;
using BatchCalls.ContractTests.Server;

namespace BatchCalls.ContractTests;

/// <summary>After the last test of a run: no WireMock is left, and the report is.</summary>
[SetUpFixture]
internal sealed class RunEnd
{
    [OneTimeTearDown]
    public async Task Finish()
    {
        await ContractServer.StopAsync();
        if (ContractRun.Records.Count == 0)
        {
            // Only tests without a provider were asked for; they have nothing to report.
            return;
        }

        var report = ContractReport.Of(ContractRun.Records, ExampleVerdict.Of);
        var file = Repository.At("artifacts/contract-report.html");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, HtmlReport.Write(report));
        if (WasEveryAnswerReplayed())
        {
            report.NotExercised.Should()
                .BeEmpty("every documented response is exercised by a test; see artifacts/contract-report.html");
        }
    }

    // A run of a few tests exercises a few responses; that is no failure.
    private static bool WasEveryAnswerReplayed() =>
        DocumentedAnswerTests.Answers.Select(test => test.TestName!)
            .All(ContractRun.Records.Select(record => record.Test).Contains);
}
