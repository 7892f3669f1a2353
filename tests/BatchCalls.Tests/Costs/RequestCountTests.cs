using BatchCalls.Benchmarks.Clients;
using BatchCalls.Benchmarks.Wire;

namespace BatchCalls.Tests.Costs;

/// <summary>How many requests a listing takes.</summary>
public sealed class RequestCountTests
{
    private const int Rows = 10_000;

    [TestCase(1)]
    [TestCase(4)]
    [TestCase(16)]
    public async Task Ten_thousand_Truedy_rows_take_101_pages_of_100_that_overlap_by_one(int degree)
    {
        using var provider = new PagedProvider(WireShape.Named("truedy"), Rows);
        using var client = new OwnTruedyClient(Ours.Client(truedyHandler: provider), degree);

        (await client.ListAsync()).Should().Be(WireShape.Named("truedy").Expected(Rows));

        provider.Requests.Should().Be(101);
    }

    [Test]
    public async Task Ten_thousand_Threetone_rows_take_20_requests()
    {
        using var provider = new PagedProvider(WireShape.Named("threetone"), Rows);
        using var client = new OwnThreetoneClient(Ours.Client(threetoneHandler: provider));

        (await client.ListAsync()).Should().Be(WireShape.Named("threetone").Expected(Rows));

        provider.Requests.Should().Be(20);
    }
}
