namespace BatchCalls.ContractTests;

/// <summary>After the last test of a run.</summary>
[SetUpFixture]
internal sealed class RunEnd
{
    [OneTimeTearDown]
    public Task StopWireMock() => Runs.ContractServer.StopAsync();
}
