using System.Collections.Concurrent;
using BatchCalls.ContractTests.Server;
using BatchCalls.ContractTests.Sessions;
using BatchCalls.Sandbox;

[assembly: Parallelizable(ParallelScope.All)]
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]

// Most of a test's time goes by on the other side of the socket.
[assembly: LevelOfParallelism(4)]

namespace BatchCalls.ContractTests.Runs;

/// <summary>The WireMock of this run, started by the first test that needs one.</summary>
internal static class ContractServer
{
    private static readonly Lazy<Task<WireMockServer>> Starting = new(WireMockServer.StartAsync);

    private static readonly ConcurrentQueue<ProviderSession> Opened = new();

    private static async Task<WireMockServer> GetAsync()
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

    /// <exception cref="AssertionException">WireMock does not start; the message says why and what to do.</exception>
    public static async Task<ProviderSession> OpenAsync(ProviderDocument document)
    {
        var session = new ProviderSession(await GetAsync(), document);
        Opened.Enqueue(session);
        return session;
    }

    /// <summary>
    /// What is wrong with requests that came after their session was closed, such as a page read ahead that nobody waited for,
    /// and those that no session was ever there for. Asked for when every session is closed.
    /// </summary>
    public static async Task<IReadOnlyList<string>> FindStrayAsync()
    {
        if (Starting is not { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            return [];
        }

        var left = await (await Starting.Value).Admin.RequestsBelowAsync("");
        return [.. left.SelectMany(request => Opened.FirstOrDefault(session => session.Owns(request.Target)) is { } session
            ? session.JudgeLate(request)
            : [$"{request.Request.Method} {request.Target}: no test was there for it"])];
    }

    public static async Task StopAsync()
    {
        if (Starting is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await Starting.Value).DisposeAsync();
        }
    }
}
