using BatchCalls.ContractTests.Server;
using BatchCalls.Sandbox;

namespace BatchCalls.ContractTests.Sessions;

/// <summary>One test's own provider, at an address of this machine that no other test uses.</summary>
internal abstract class ProviderSession(ProviderDocument document) : IAsyncDisposable
{
    /// <summary>The only key that it accepts, in whichever header the document specifies.</summary>
    public const string Key = "contract-test-key-7f";

    private readonly Lock _gate = new();
    private readonly List<ServedRequest> _requests = [];
    private bool _isClosed;

    /// <summary>The document's server, moved to this machine.</summary>
    public abstract Uri BaseAddress { get; }

    /// <summary>In the order of arrival. A request is here before its response is sent.</summary>
    public IReadOnlyList<ServedRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Path and query of each request, letter by letter.</summary>
    public IReadOnlyList<string> Targets => [.. Requests.Select(request => request.Target)];

    protected string BasePath => BaseAddress.AbsolutePath.TrimEnd('/');

    /// <summary>The path of the document's server.</summary>
    protected string ServerPath { get; } =
        new Uri(document.Root.GetProperty("servers")[0].GetProperty("url").GetString()!).AbsolutePath.TrimEnd('/');

    /// <summary>What the document does not allow, or the test does not expect; empty if all requests are as they should be.</summary>
    public IReadOnlyList<string> Judge() => [.. Requests.SelectMany(Judge)];

    /// <summary>After this no request is accepted. Those that were received can still be read.</summary>
    public virtual ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _isClosed = true;
        }

        return ValueTask.CompletedTask;
    }

    protected IEnumerable<string> Judge(ServedRequest request) => new RequestVerdict(document, request).Findings;

    /// <summary>Returns false if the session is closed.</summary>
    protected bool TryAdd(ServedRequest request)
    {
        lock (_gate)
        {
            if (!_isClosed)
            {
                _requests.Add(request);
            }

            return !_isClosed;
        }
    }
}
