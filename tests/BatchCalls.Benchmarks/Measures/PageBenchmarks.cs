using BatchCalls.Benchmarks.Clients;
using BatchCalls.Benchmarks.Clients.Floor;
using BatchCalls.Benchmarks.Wire;
using BenchmarkDotNet.Attributes;

namespace BatchCalls.Benchmarks.Measures;

/// <summary>A listing of one page of 100 rows from memory, by each client through the same handler.</summary>
// Public and open, since BenchmarkDotNet derives from it.
#pragma warning disable CA1001 // It disposes what it owns in CleanUp, as BenchmarkDotNet has it.
public class PageBenchmarks
#pragma warning restore CA1001
{
    private static readonly Uri NoAddress = new("http://localhost/");

    private IListingClient _floor = null!;
    private IListingClient _dropping = null!;
    private IListingClient _plain = null!;
    private IListingClient _facade = null!;
    private OwnCommonClient _common = null!;

    /// <summary>As <see cref="WireShape.Name"/>.</summary>
    [ParamsSource(nameof(Shapes))]
    public string Shape { get; set; } = "";

    public static IEnumerable<string> Shapes => ["truedy", "truedy-example", "truedy-unknown", "threetone"];

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        var shape = WireShape.Named(Shape);
        var page = shape.Page(PageBounds.Of(first: 0, limit: 100, total: 100));
        var isThreetone = Shape == "threetone";
        _floor = isThreetone ? Floors.Threetone(Http(page), pageSize: 500)
            : Shape == "truedy-unknown" ? Floors.KeepingTruedy(Http(page))
            : Floors.Truedy(Http(page));
        _dropping = isThreetone ? _floor : Floors.Truedy(Http(page));
        _plain = isThreetone ? _floor : new PlainNSwagClient(Http(page));
        _facade = isThreetone ? new OwnThreetoneClient(Own(page)) : new OwnTruedyClient(Own(page), degree: null);
        _common = new OwnCommonClient(Own(page), provider: null);
        foreach (var client in new[] { _floor, _dropping, _plain, _facade, _common })
        {
            if (await client.ListAsync() != shape.Expected(100))
            {
                throw new InvalidOperationException($"{client.GetType().Name} does not read {Shape} right.");
            }
        }

        BatchCallsClient Own(string page) => isThreetone
            ? Ours.Client(threetoneHandler: new OnePageHandler(page))
            : Ours.Client(truedyHandler: new OnePageHandler(page));
    }

    [Benchmark(Baseline = true)]
    public async Task<int> Floor() => (await _floor.ListAsync()).Rows;

    /// <summary>The floor that drops what nobody documents.</summary>
    [Benchmark]
    public async Task<int> DroppingFloor() => (await _dropping.ListAsync()).Rows;

    [Benchmark]
    public async Task<int> Plain() => (await _plain.ListAsync()).Rows;

    [Benchmark]
    public async Task<int> Facade() => (await _facade.ListAsync()).Rows;

    [Benchmark]
    public async Task<int> Common() => (await _common.ListAsync()).Rows;

    [GlobalCleanup]
    public void CleanUp()
    {
        _floor.Dispose();
        _dropping.Dispose();
        _plain.Dispose();
        _facade.Dispose();
        _common.Dispose();
    }

    private static HttpClient Http(string page) => new(new OnePageHandler(page)) { BaseAddress = NoAddress };
}
