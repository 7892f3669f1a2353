using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BatchCalls.ContractTests.Server;
using BatchCalls.ContractTests.Stubs;
using BatchCalls.Sandbox;

namespace BatchCalls.ContractTests.Sessions;

/// <summary>
/// One test's own provider: a path of the common WireMock that nobody else uses, with stubs for requests that the document
/// allows. What else is received there is a violation.
/// </summary>
internal sealed partial class ProviderSession
{
    /// <summary>The one key that it accepts, in whichever header the document wants it.</summary>
    public const string Key = "contract-test-key-7f";

    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private readonly WireMockServer _server;
    private readonly ProviderDocument _document;

    // So unlike every other one that WireMock, in search of the nearest stub, takes none of another session.
    private readonly string _id = $"{Guid.NewGuid():N}";

    private readonly string _ownPath;
    private readonly string _serverPath;

    public ProviderSession(WireMockServer server, ProviderDocument document)
    {
        _server = server;
        _document = document;
        _ownPath = $"/{_id}";
        _serverPath = new Uri(document.Root.GetProperty("servers")[0].GetProperty("url").GetString()!).AbsolutePath.TrimEnd('/');
        BaseAddress = new Uri(server.Address, _ownPath + _serverPath);
    }

    /// <summary>The document's server, moved to this machine.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Each answers its own requests, as often as they come.</summary>
    public Task ServeAsync(DocumentedOperation operation, params Stub[] stubs) =>
        _server.Admin.ImportAsync(stubs.SelectMany(stub => Mappings(operation, stub, _ownPath + _serverPath)));

    /// <summary>One after the other; then there is none any more.</summary>
    public Task ScriptAsync(DocumentedOperation operation, params Stub[] stubs) =>
        _server.Admin.ImportAsync(stubs.Index()
            .SelectMany(step => Mappings(operation, step.Item, _ownPath + _serverPath).Select(mapping =>
        {
            mapping["scenarioName"] = _id;
            mapping["requiredScenarioState"] = step.Index == 0 ? "Started" : $"after {step.Index}";
            mapping["newScenarioState"] = $"after {step.Index + 1}";
            return mapping;
        })));

    /// <summary>Each at an address of its own: many scripted ones WireMock would all try for every request.</summary>
    public async Task<IReadOnlyList<Uri>> ServeApartAsync(DocumentedOperation operation, IEnumerable<Stub> stubs)
    {
        var places = stubs.Index().Select(place => (Path: $"{_ownPath}/{place.Index}{_serverPath}", Stub: place.Item)).ToArray();
        await _server.Admin.ImportAsync(places.SelectMany(place => Mappings(operation, place.Stub, place.Path)));
        return [.. places.Select(place => new Uri(_server.Address, place.Path))];
    }

    /// <summary>In the order of arrival.</summary>
    public async Task<IReadOnlyList<ServedRequest>> RequestsAsync()
    {
        var requests = await _server.Admin.RequestsBelowAsync(_ownPath);
        return [.. requests.Select(request => request with
        {
            Target = WithoutServer(request.Target),
            NearMiss = request.NearMiss?.Replace(_ownPath, "", StringComparison.Ordinal),
        })];
    }

    /// <summary>Of one that came when this session's stubs were gone: only the document can still be asked.</summary>
    /// <param name="request">With its whole address.</param>
    public IReadOnlyList<string> JudgeLate(ServedRequest request) =>
        Judge([request with { Target = WithoutServer(request.Target[_ownPath.Length..]), NearMiss = null }]);

    /// <summary>Path and query of each, letter by letter, in the order of arrival.</summary>
    public async Task<IReadOnlyList<string>> TargetsAsync() => [.. (await RequestsAsync()).Select(request => request.Target)];

    /// <summary>Returns when no further request comes: what was sent before has arrived then.</summary>
    public async Task SettleAsync()
    {
        for (var (before, now) = (-1, 0); before != now;)
        {
            (before, now) = (now, (await _server.Admin.RequestsBelowAsync(_ownPath)).Count);
            await Task.Delay(Quiet);
        }
    }

    /// <summary>Whether the address of a request is below this session's own.</summary>
    public bool Owns(string target) => target.StartsWith(_ownPath + "/", StringComparison.Ordinal);

    /// <summary>What was wrong with the requests; empty when the document allows them all.</summary>
    public IReadOnlyList<string> Judge(IEnumerable<ServedRequest> requests) =>
        [.. requests.SelectMany(request => new RequestVerdict(_document, request).Findings)];

    public Task CloseAsync() => _server.Admin.ForgetAsync(_id, _ownPath);

    private IEnumerable<JsonObject> Mappings(DocumentedOperation operation, Stub stub, string path) =>
        RequestPattern.AllFor(operation, path, Key, stub.Query).Select(pattern => new JsonObject
        {
            ["request"] = pattern,
            ["response"] = stub.Response.DeepClone(),
            ["metadata"] = new JsonObject { ["session"] = _id, ["response"] = stub.Documented },
        });

    private string WithoutServer(string target)
    {
        var path = Place().Replace(target, "");
        return path.StartsWith(_serverPath, StringComparison.Ordinal) ? path[_serverPath.Length..] : path;
    }

    [GeneratedRegex(@"^/\d+(?=/)")]
    private static partial Regex Place();
}
