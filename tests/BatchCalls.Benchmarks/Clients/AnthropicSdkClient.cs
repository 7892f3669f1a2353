using Anthropic;
using Anthropic.Core;
using Anthropic.Models.Messages.Batches;
using BatchCalls.Benchmarks.Wire;

namespace BatchCalls.Benchmarks.Clients;

/// <summary>The Anthropic SDK's own pager, over its own listing of message batches.</summary>
internal sealed class AnthropicSdkClient(Uri baseAddress) : IListingClient
{
    private readonly AnthropicClient _client = new(new ClientOptions { BaseUrl = baseAddress.ToString(), ApiKey = "benchmark" });

    public async Task<Tally> ListAsync()
    {
        var tally = new Tally();
        var page = await _client.Messages.Batches.List(new BatchListParams { Limit = 100 }).ConfigureAwait(false);
        while (true)
        {
            foreach (var batch in page.Items)
            {
                tally = tally.With(batch.ID, batch.RequestCounts.Processing);
            }

            if (!page.HasNext())
            {
                return tally;
            }

            page = await page.Next().ConfigureAwait(false);
        }
    }

    public void Dispose() => _client.Dispose();
}
