using BatchCalls.Benchmarks.Wire;

namespace BatchCalls.Benchmarks.Clients.Floor;

/// <summary>The floor with several offset pages at a time, in order. It trusts that nothing moves meanwhile.</summary>
internal sealed class ParallelFloorClient(FloorClient<TruedyPage<TruedyRow>> floor, int degree) : IListingClient
{
    private const int PageSize = 100;

    public async Task<Tally> ListAsync()
    {
        var first = await floor.ReadAsync("").ConfigureAwait(false);
        var tally = first.AddTo(new Tally());
        var ahead = new Queue<Task<TruedyPage<TruedyRow>>>();
        var offset = (long)PageSize;
        while (true)
        {
            for (; ahead.Count < degree && offset < first.Pagination!.Total; offset += PageSize)
            {
                ahead.Enqueue(floor.ReadAsync($"&offset={offset}"));
            }

            if (!ahead.TryDequeue(out var next))
            {
                return tally;
            }

            tally = (await next.ConfigureAwait(false)).AddTo(tally);
        }
    }

    public void Dispose() => floor.Dispose();
}
