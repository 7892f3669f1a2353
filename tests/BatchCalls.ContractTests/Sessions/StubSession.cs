using BatchCalls.ContractTests.Server;
using BatchCalls.ContractTests.Stubs;
using BatchCalls.Sandbox;
using WireMock.Logging;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace BatchCalls.ContractTests.Sessions;

/// <summary>A path of the run's WireMock.Net server, with stubs for requests that the document allows.</summary>
internal sealed class StubSession : ProviderSession
{
    private readonly WireMockServer _server;
    private readonly Dictionary<Guid, StubMatcher> _stubs = [];

    public StubSession(WireMockServer server, ProviderDocument document)
        : base(document)
    {
        _server = server;
        BaseAddress = new Uri(server.Url! + Path + ServerPath);
    }

    public override Uri BaseAddress { get; }

    /// <summary>The first segment of the address, which makes it this session's own.</summary>
    public string Path { get; } = $"/{Guid.NewGuid():N}";

    /// <summary>Replaces what is served. Each stub answers its own requests, as often as they are received.</summary>
    public void Serve(DocumentedOperation operation, params IReadOnlyList<Stub> stubs)
    {
        Clear();
        foreach (var stub in stubs)
        {
            Given(operation, stub).RespondWith(ResponseOf(stub));
        }
    }

    /// <summary>Replaces what is served. The stubs answer one after the other, each once.</summary>
    public void Script(DocumentedOperation operation, params IReadOnlyList<Stub> stubs)
    {
        Clear();
        foreach (var (index, stub) in stubs.Index())
        {
            var given = Given(operation, stub).InScenario(Path);
            (index == 0 ? given : given.WhenStateIs($"after {index}"))
                .WillSetStateTo($"after {index + 1}").RespondWith(ResponseOf(stub));
        }
    }

    /// <summary>Notes a request below this session's path.</summary>
    /// <returns>What is wrong with a request that is received when the session is closed: only the document is asked then.</returns>
    public IEnumerable<string> Add(ILogEntry entry)
    {
        var request = RawTarget.Read(entry.RequestMessage, BasePath) with { Response = entry.MappingTitle };
        return TryAdd(entry.MappingGuid is null ? request with { NearMiss = NearMiss(request) } : request) ? [] : Judge(request);
    }

    public override ValueTask DisposeAsync()
    {
        Clear();
        return base.DisposeAsync();
    }

    private IRespondWithAProvider Given(DocumentedOperation operation, Stub stub)
    {
        var parameters = operation.Rules.Query.Select(rule => rule.Name);
        if (stub.Query.Keys.Except(parameters).FirstOrDefault() is { } unknown)
        {
            throw new ArgumentException($"{operation.Id} has no parameter '{unknown}' that a stub could ask for.", nameof(stub));
        }

        var (id, matcher) = (Guid.NewGuid(), new StubMatcher(operation, BasePath, stub));
        _stubs.Add(id, matcher);
        return _server.Given(Request.Create().Add(matcher)).WithGuid(id).WithTitle(stub.Documented);
    }

    private string NearMiss(ServedRequest request)
    {
        var mismatches = _stubs.Values.Select(stub => stub.Mismatches(request.Request).ToArray()).ToArray();
        var fewest = mismatches.Select(stub => stub.Length).DefaultIfEmpty(-1).Min();
        return fewest switch
        {
            < 0 => "The test serves nothing.",
            0 => "All stubs of the script have been used.",
            _ => "Nearest stub: " + string.Join(", or ", mismatches.Where(stub => stub.Length == fewest)
                .Select(stub => string.Join("; ", stub)).Distinct()) + ".",
        };
    }

    private void Clear()
    {
        foreach (var id in _stubs.Keys)
        {
            _server.DeleteMapping(id);
        }

        _stubs.Clear();
    }

    private static IResponseBuilder ResponseOf(Stub stub)
    {
        var response = Response.Create().WithStatusCode(stub.Status).WithHeaders(new Dictionary<string, string>(stub.Headers));
        return stub.Body is null ? response : response.WithBody(stub.Body);
    }
}
