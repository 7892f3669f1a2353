using System.Collections.Concurrent;
using System.Collections.Specialized;
using BatchCalls.ContractTests.Server;
using BatchCalls.ContractTests.Sessions;
using BatchCalls.Sandbox;
using WireMock.Logging;
using WireMock.Server;
using WireMock.Settings;

[assembly: Parallelizable(ParallelScope.All)]
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]

// Most of a test's time passes on the other side of the socket.
[assembly: LevelOfParallelism(4)]

namespace BatchCalls.ContractTests.Runs;

/// <summary>The WireMock.Net server of this run, in this process, started by the first test that needs one.</summary>
internal static class ContractServer
{
    private static readonly Lazy<WireMockServer> Started = new(Start);
    private static readonly ConcurrentDictionary<string, StubSession> Sessions = new();
    private static readonly ConcurrentQueue<string> StrayRequests = new();

    /// <summary>
    /// What is wrong with requests that were received after their session was closed, such as a page read ahead that nobody waited
    /// for, and those that no session was ever there for.
    /// </summary>
    public static IReadOnlyList<string> Stray => [.. StrayRequests];

    public static StubSession Open(ProviderDocument document)
    {
        var session = new StubSession(Started.Value, document);
        Sessions[session.Path] = session;
        return session;
    }

    public static void Stop()
    {
        if (Started.IsValueCreated)
        {
            Started.Value.Dispose();
        }
    }

    private static WireMockServer Start()
    {
        // Its log is neither limited nor cleared: WireMock.Net may lose an entry that is added while another is removed.
        var server = WireMockServer.Start(new WireMockServerSettings
        {
            Urls = ["http://127.0.0.1:0"],
            PreWireMockMiddlewareInit = RawTarget.Keep,
        });
        server.LogEntriesChanged += NoteRequests;
        return server;
    }

    // WireMock.Net raises this before it sends the response, one request at a time.
    private static void NoteRequests(object? sender, NotifyCollectionChangedEventArgs change)
    {
        foreach (var entry in change.NewItems?.OfType<ILogEntry>() ?? [])
        {
            var target = RawTarget.Of(entry.RequestMessage);
            var isOwned = Sessions.TryGetValue($"/{target.Split('/', '?')[1]}", out var session);
            foreach (var finding in isOwned
                ? session!.Add(entry)
                : [$"{entry.RequestMessage.Method} {target}: no test was there for it"])
            {
                StrayRequests.Enqueue(finding);
            }
        }
    }
}
