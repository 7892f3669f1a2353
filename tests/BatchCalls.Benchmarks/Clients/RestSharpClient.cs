using BatchCalls.Benchmarks.Clients.Floor;
using BatchCalls.Benchmarks.Wire;
using RestSharp;
using RestSharp.Serializers.Json;

namespace BatchCalls.Benchmarks.Clients;

/// <summary>RestSharp with its System.Text.Json serializer, in a loop.</summary>
internal sealed class RestSharpClient(Uri baseAddress) : IListingClient
{
    private readonly RestClient _client = new(
        new RestClientOptions(baseAddress),
        configureSerialization: serializers => serializers.UseSystemTextJson(FloorJson.Default.Options));

    public async Task<Tally> ListAsync()
    {
        var tally = new Tally();
        for (TruedyPage<TruedyRow>? page = null; page is null || page.Pagination!.HasMore;)
        {
            var request = new RestRequest("batch-calls").AddQueryParameter("limit", 100).AddQueryParameter("offset", tally.Rows);
            page = (await _client.GetAsync<TruedyPage<TruedyRow>>(request).ConfigureAwait(false))!;
            tally = page.AddTo(tally);
        }

        return tally;
    }

    public void Dispose() => _client.Dispose();
}
