using BatchCalls.Benchmarks.Wire;

namespace BatchCalls.Benchmarks.Clients;

/// <summary><c>client.Threetone</c>.</summary>
internal sealed class OwnThreetoneClient(BatchCallsClient client) : IListingClient
{
    public async Task<Tally> ListAsync()
    {
        var tally = new Tally();
        await foreach (var row in client.Threetone.ListAsync().ConfigureAwait(false))
        {
            tally = tally.With(row.Id, row.TotalCallsScheduled ?? 0);
        }

        return tally;
    }

    public void Dispose() => client.Dispose();
}
