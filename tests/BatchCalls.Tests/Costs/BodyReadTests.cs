using BatchCalls.Benchmarks.Clients;
using BatchCalls.Benchmarks.Wire;

namespace BatchCalls.Tests.Costs;

/// <summary>How often a page's body is read: each read may be a wait for the network.</summary>
public sealed class BodyReadTests
{
    private const int Rows = 1_000;

    [Test]
    public async Task A_body_that_is_there_takes_one_read_and_one_that_finds_its_end()
    {
        using var provider = new PagedProvider(WireShape.Named("truedy"), Rows);
        using var client = new OwnTruedyClient(Ours.Client(truedyHandler: provider), degree: 1);

        await client.ListAsync();

        provider.Reads.Asynchronous.Should().BeLessThanOrEqualTo(2 * provider.Requests);
    }

    [Test]
    public async Task A_body_that_comes_in_pieces_takes_a_read_for_each()
    {
        const int PieceSize = 4096;
        using var provider = new PagedProvider(WireShape.Named("threetone"), Rows) { PieceSize = PieceSize };
        using var client = new OwnThreetoneClient(Ours.Client(threetoneHandler: provider));

        await client.ListAsync();

        var pieces = WireShape.Named("threetone").Page(PageBounds.Of(first: 0, limit: 500, total: Rows)).Length / PieceSize;
        provider.Reads.Asynchronous.Should().BeLessThanOrEqualTo(provider.Requests * (pieces + 2));
    }

    [TestCase(null)]
    [TestCase(4096)]
    public async Task No_body_is_read_synchronously(int? pieceSize)
    {
        using var provider = new PagedProvider(WireShape.Named("truedy"), Rows) { PieceSize = pieceSize };
        using var client = new OwnTruedyClient(Ours.Client(truedyHandler: provider), degree: 4);

        await client.ListAsync();

        provider.Reads.Synchronous.Should().Be(0);
    }
}
