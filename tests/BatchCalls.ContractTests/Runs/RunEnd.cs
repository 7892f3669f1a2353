using System.Net;
using BatchCalls.ContractTests.Documents;
using BatchCalls.ContractTests.Payloads;
using BatchCalls.ContractTests.Replay;
using BatchCalls.ContractTests.Report;
using BatchCalls.ContractTests.Runs;
using BatchCalls.ContractTests.Server;

namespace BatchCalls.ContractTests;

/// <summary>Around a run: no report of an earlier one stays, the server is stopped, and every request was judged.</summary>
[SetUpFixture]
internal sealed class RunEnd
{
    private static readonly string ReportFile = Repository.At("artifacts/contract-report.html");

    [OneTimeSetUp]
    public async Task Begin()
    {
        // Whatever proxy the environment names: the providers of these tests are on this machine.
        HttpClient.DefaultProxy = new WebProxy();

        // A run that is broken off must not leave the page of one that was not.
        Directory.CreateDirectory(Path.GetDirectoryName(ReportFile)!);
        File.Delete(ReportFile);
        await TestContext.Progress.WriteLineAsync(
            $"Seed {RunSeed.Value}. To have the same payloads again, set {RunSeed.Variable}.");
    }

    [OneTimeTearDown]
    public async Task Finish()
    {
        ContractServer.Stop();
        var stray = ContractServer.Stray;
        var report = await WriteAsync(stray);
        stray.Should().BeEmpty("no request comes outside the tests");
        if (WasEveryAnswerReplayed())
        {
            report.NotExercised.Should()
                .BeEmpty("every documented response is exercised by a test; see artifacts/contract-report.html");
        }
    }

    private static async Task<ContractReport> WriteAsync(IReadOnlyList<string> stray)
    {
        var result = TestContext.CurrentContext.Result;
        var report = ContractReport.Of(
            ContractRun.Current.Records,
            ExampleVerdict.Of,
            new RunResult(result.PassCount, result.FailCount, RunSeed.Value, stray));
        await File.WriteAllTextAsync(ReportFile, HtmlReport.Write(report));
        return report;
    }

    // A run of a few tests exercises a few responses; that is no failure.
    private static bool WasEveryAnswerReplayed() =>
        DocumentedAnswerTests.Answers.Select(test => test.TestName!)
            .All(ContractRun.Current.Records.Select(record => record.Test).Contains);
}
