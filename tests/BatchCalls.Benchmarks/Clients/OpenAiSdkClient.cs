using System.ClientModel;
using BatchCalls.Benchmarks.Wire;
using OpenAI.Batch;

namespace BatchCalls.Benchmarks.Clients;

/// <summary>The OpenAI SDK's own pager, over its own listing of batches.</summary>
internal sealed class OpenAiSdkClient(Uri baseAddress) : IListingClient
{
    private readonly BatchClient _client = new(
        new ApiKeyCredential("benchmark"), new BatchClientOptions { Endpoint = baseAddress });

    public async Task<Tally> ListAsync()
    {
        var tally = new Tally();
        var batches = _client.GetBatchesAsync(new BatchCollectionOptions { PageSizeLimit = 100 });
        await foreach (var batch in batches.ConfigureAwait(false))
        {
            tally = tally.With(batch.Id, batch.CreatedAt.ToUnixTimeSeconds() - OpenAiShape.Epoch);
        }

        return tally;
    }

    public void Dispose()
    {
        // It shares one connection pool among all its clients.
    }
}
