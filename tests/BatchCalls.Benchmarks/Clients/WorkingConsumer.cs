using BatchCalls.Benchmarks.Serving;
using BatchCalls.Benchmarks.Wire;
using BatchCalls.Generated.Threetone;
using Rows = System.Collections.Generic.IReadOnlyList<BatchCalls.Generated.Threetone.BatchCall>;

namespace BatchCalls.Benchmarks.Clients;

/// <summary>Takes Threetone's pages and works on each for so long.</summary>
/// <param name="pages">Gives all pages, each when it is asked for.</param>
/// <param name="client">Disposed with it.</param>
internal sealed class WorkingConsumer(IAsyncEnumerable<Rows> pages, TimeSpan work, IDisposable client) : IListingClient
{
    private readonly DelayLine _work = new();

    /// <summary>The library's listing, which reads one page ahead.</summary>
    public static WorkingConsumer ReadingAhead(Uri address, TimeSpan work)
    {
        var client = Ours.Client(threetone: address);
        return new WorkingConsumer(client.Threetone.ListAsync().AsPages().Select(page => page.Items), work, client);
    }

    /// <summary>The generated client behind the same handlers, asked for one page after another.</summary>
    public static WorkingConsumer PageByPage(Uri address, TimeSpan work)
    {
        var http = Ours.ThreetoneHttp(address);
        return new WorkingConsumer(ReadAsync(new ThreetoneClient(http)), work, http);
    }

    public async Task<Tally> ListAsync()
    {
        var tally = new Tally();
        await foreach (var page in pages.ConfigureAwait(false))
        {
            foreach (var row in page)
            {
                tally = tally.With(row.Id, row.TotalCallsScheduled ?? 0);
            }

            await _work.WaitAsync(work).ConfigureAwait(false);
        }

        return tally;
    }

    public void Dispose()
    {
        client.Dispose();
        _work.Dispose();
    }

    private static async IAsyncEnumerable<Rows> ReadAsync(ThreetoneClient client)
    {
        const int PageSize = ThreetoneClient.GetWorkspaceBatchCallsMaximumLimit;
        for (BatchCallPage? page = null; page is null || page.HasMore == true;)
        {
            page = (await client.GetWorkspaceBatchCallsAsync(PageSize, page?.NextDoc).ConfigureAwait(false)).Result;
            yield return page.BatchCalls;
        }
    }
}
