using BatchCalls.Benchmarks.Wire;

namespace BatchCalls.Benchmarks.Clients;

/// <summary><c>client.Truedy</c>.</summary>
/// <param name="degree">Pages at once; null for the library's own choice.</param>
internal sealed class OwnTruedyClient(BatchCallsClient client, int? degree) : IListingClient
{
    private readonly TruedyQuery _query = degree is { } pages ? new TruedyQuery { Parallelism = pages } : new TruedyQuery();

    public async Task<Tally> ListAsync()
    {
        var tally = new Tally();
        await foreach (var row in client.Truedy.ListAsync(_query).ConfigureAwait(false))
        {
            tally = tally.With(row.Id, row.TotalContacts ?? 0);
        }

        return tally;
    }

    public void Dispose() => client.Dispose();
}
