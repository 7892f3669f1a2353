using BatchCalls.ContractTests.Server;

[assembly: Parallelizable(ParallelScope.All)]
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]

// Most of a test's time goes by on the other side of the socket.
[assembly: LevelOfParallelism(4)]

namespace BatchCalls.ContractTests.Runs;

/// <summary>The WireMock of this run, started by the first test that needs one.</summary>
internal static class ContractServer
{
    private static readonly Lazy<Task<WireMockServer>> Starting = new(WireMockServer.StartAsync);

    public static async Task<WireMockServer> GetAsync()
    {
        try
        {
            return await Starting.Value;
        }
        catch (InvalidOperationException cannotStart)
        {
            throw new AssertionException(cannotStart.Message);
        }
    }

    public static async Task StopAsync()
    {
        if (Starting is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await Starting.Value).DisposeAsync();
        }
    }
}
