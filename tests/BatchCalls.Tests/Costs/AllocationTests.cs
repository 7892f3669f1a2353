using BatchCalls.Benchmarks.Clients;
using BatchCalls.Benchmarks.Clients.Floor;
using BatchCalls.Benchmarks.Wire;

namespace BatchCalls.Tests.Costs;

/// <summary>
/// Bytes that a listing allocates, as a ratio to what HttpClient with source-generated System.Text.Json allocates for the same
/// rows. Each bound is a little above what it is now: to be lowered when that gets less, and raised only for a reason.
/// </summary>
public sealed class AllocationTests
{
    private const int Rows = 2_000;
    private static readonly Uri NoAddress = new("http://localhost/");

    [TestCase("truedy", 0.52)]
    [TestCase("truedy-example", 0.55)]
    [TestCase("truedy-unknown", 0.22)]
    public async Task Truedys_rows_allocate_at_most(string shape, double timesTheFloor)
    {
        using var floor = FloorOf(shape);
        using var ours = new OwnTruedyClient(Ours.Client(truedyHandler: Served(shape)), degree: 1);

        (await RatioAsync(ours, floor)).Should().BeLessThan(timesTheFloor);
    }

    [Test]
    public async Task Threetones_rows_allocate_at_most_half_of_the_floors()
    {
        using var floor = Floors.Threetone(Http("threetone"), pageSize: 500);
        using var ours = new OwnThreetoneClient(Ours.Client(threetoneHandler: Served("threetone")));

        (await RatioAsync(ours, floor)).Should().BeLessThan(0.5);
    }

    [TestCase(Provider.Truedy, "truedy", 0.77)]
    [TestCase(Provider.Threetone, "threetone", 0.88)]
    public async Task Rows_in_common_terms_allocate_at_most(Provider provider, string shape, double timesTheFloor)
    {
        using var floor = FloorOf(shape);
        using var client = provider == Provider.Truedy
            ? Ours.Client(truedyHandler: Served(shape))
            : Ours.Client(threetoneHandler: Served(shape));
        using var ours = new OwnCommonClient(client, provider);

        (await RatioAsync(ours, floor)).Should().BeLessThan(timesTheFloor);
    }

    private static IListingClient FloorOf(string shape) => shape switch
    {
        "threetone" => Floors.Threetone(Http(shape), pageSize: 500),
        "truedy-unknown" => Floors.KeepingTruedy(Http(shape)),
        _ => Floors.Truedy(Http(shape)),
    };

    private static async Task<double> RatioAsync(IListingClient ours, IListingClient floor) =>
        await LeastBytesAsync(ours) / (double)await LeastBytesAsync(floor);

    // Of this thread alone, since other tests run beside it. From memory nothing has to be waited for, so a listing stays on it;
    // the least of several, since what is made once for all is in the first.
    private static async Task<long> LeastBytesAsync(IListingClient client)
    {
        var least = long.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var thread = Environment.CurrentManagedThreadId;
            var before = GC.GetAllocatedBytesForCurrentThread();
            var tally = await client.ListAsync();
            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            tally.Rows.Should().Be(Rows);
            Environment.CurrentManagedThreadId.Should().Be(thread);
            least = Math.Min(least, bytes);
        }

        return least;
    }

    private static HttpClient Http(string shape) => new(Served(shape)) { BaseAddress = NoAddress };

    private static PagedProvider Served(string shape) => new(WireShape.Named(shape), Rows);
}
