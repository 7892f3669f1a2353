using System.Collections.Concurrent;
using BatchCalls.ContractTests.Server;
using BatchCalls.ContractTests.Sessions;
using BatchCalls.Sandbox;
using NUnit.Framework.Interfaces;

namespace BatchCalls.ContractTests.Runs;

/// <summary>A test over WireMock. After it, every request that came is held against the provider's document.</summary>
internal abstract class ContractTest
{
    private readonly List<(ProviderService Service, DocumentedOperation Operation, ProviderSession Session)> _sessions = [];
    private readonly ConcurrentQueue<string> _deviations = new();
    private readonly List<string> _findings = [];

    protected async Task<ProviderSession> OpenAsync(ProviderService service, DocumentedOperation? operation = null)
    {
        var session = await ContractServer.OpenAsync(service.Document);
        _sessions.Add((service, operation ?? service.Listing, session));
        return session;
    }

    /// <summary>Puts deviations into the report, and gives them as an approved file has them.</summary>
    protected string[] Tell(IEnumerable<ContractDeviation> deviations)
    {
        string[] told = [.. deviations.Select(deviation => $"{deviation.Kind} {deviation.Path}")];
        Array.ForEach(told, _deviations.Enqueue);
        return told;
    }

    /// <summary>
    /// Holds what a session received against the document, and forgets it. Sessions that a test leaves open are closed after it.
    /// </summary>
    protected async Task CloseAsync(ProviderSession session)
    {
        var place = _sessions.Single(place => place.Session == session);
        _sessions.Remove(place);
        var requests = await session.RequestsAsync();
        var found = session.Judge(requests);
        await session.CloseAsync();
        _findings.AddRange(found);
        var test = TestContext.CurrentContext;
        ContractRun.Add(new TestRecord(
            place.Service.Document.Provider,
            place.Operation.Id,
            test.Test.Name,
            found.Count == 0 && test.Result.Outcome.Status != TestStatus.Failed,
            [.. requests.DistinctBy(request => (request.Target, request.Response))],
            found,
            [.. _deviations.Distinct()]));
    }

    [TearDown]
    public async Task RequestsAreAllowed()
    {
        foreach (var (_, _, session) in _sessions.ToArray())
        {
            await CloseAsync(session);
        }

        if (_findings.Count > 0)
        {
            // What is thrown here takes the place of what the test itself has said.
            string[] said = TestContext.CurrentContext.Result.Message is { } message ? [message.Trim(), ""] : [];
            throw new AssertionException(string.Join(
                '\n', [.. said, "The document does not allow what was sent.", .. _findings.Distinct().Take(3)]));
        }
    }
}
