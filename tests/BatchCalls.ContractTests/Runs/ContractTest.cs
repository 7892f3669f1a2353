using System.Collections.Concurrent;
using BatchCalls.ContractTests.Sessions;
using BatchCalls.ContractTests.Sockets;
using BatchCalls.Sandbox;
using NUnit.Framework.Interfaces;

namespace BatchCalls.ContractTests.Runs;

/// <summary>A test over a socket. After it, every request that was received is checked against the provider's document.</summary>
internal abstract class ContractTest
{
    private readonly List<(ProviderService Service, DocumentedOperation Operation, ProviderSession Session)> _sessions = [];
    private readonly ConcurrentQueue<string> _deviations = new();

    /// <summary>What is reported of this test goes here.</summary>
    public ContractRun Run { get; init; } = ContractRun.Current;

    protected StubSession Open(ProviderService service, DocumentedOperation? operation = null)
    {
        var session = ContractServer.Open(service.Document);
        _sessions.Add((service, operation ?? service.Listing, session));
        return session;
    }

    /// <summary>A provider whose connections get one reply after the other; the last is repeated.</summary>
    /// <param name="time">The clock that the replies run on.</param>
    protected SocketSession Connect(ProviderService service, TimeProvider time, params IReadOnlyList<SocketReply> replies)
    {
        var session = new SocketSession(service.Document, time, replies);
        _sessions.Add((service, service.Listing, session));
        return session;
    }

    /// <summary>Puts deviations into the report, and returns them as an approved file has them.</summary>
    protected string[] Tell(IEnumerable<ContractDeviation> deviations)
    {
        string[] told = [.. deviations.Select(deviation => $"{deviation.Kind} {deviation.Path}")];
        Array.ForEach(told, _deviations.Enqueue);
        return told;
    }

    [TearDown]
    public async Task RequestsAreAllowed()
    {
        var test = TestContext.CurrentContext;
        var findings = new List<string>();
        foreach (var (service, operation, session) in _sessions)
        {
            await session.DisposeAsync();
            var found = session.Judge();
            findings.AddRange(found);
            Run.Add(new TestRecord(
                service.Document.Provider,
                operation.Id,
                test.Test.Name,
                found.Count == 0 && test.Result.Outcome.Status != TestStatus.Failed,
                [.. session.Requests.DistinctBy(request => (request.Target, request.Response))],
                found,
                [.. _deviations.Distinct()]));
        }

        if (findings.Count > 0)
        {
            // What is thrown here replaces the test's own message.
            string[] said = test.Result.Message is { } message ? [message.Trim(), ""] : [];
            throw new AssertionException(string.Join(
                '\n', [.. said, "The document does not allow what was sent.", .. findings.Distinct().Take(3)]));
        }
    }
}
