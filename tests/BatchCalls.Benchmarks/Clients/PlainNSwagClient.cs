using BatchCalls.Benchmarks.Plain;
using BatchCalls.Benchmarks.Wire;

namespace BatchCalls.Benchmarks.Clients;

/// <summary>What NSwag generates by itself, with Newtonsoft.Json, in a loop.</summary>
internal sealed class PlainNSwagClient(HttpClient http) : IListingClient
{
    private readonly PlainTruedyClient _client = new(http);

    public async Task<Tally> ListAsync()
    {
        var tally = new Tally();
        for (BatchCallPage? page = null; page is null || page.Pagination!.Has_more;)
        {
            page = await _client.ListBatchCallsAsync(status: null, limit: 100, offset: tally.Rows).ConfigureAwait(false);
            foreach (var row in page.Data)
            {
                tally = tally.With(row.Id, row.Total_contacts ?? 0);
            }
        }

        return tally;
    }

    public void Dispose() => http.Dispose();
}
