using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using BatchCalls.Benchmarks.Wire;

namespace BatchCalls.Benchmarks.Clients.Floor;

/// <summary>The floor: HttpClient and source-generated System.Text.Json, one page after another, and nothing else.</summary>
/// <param name="firstPage">Its path and its page size.</param>
internal sealed class FloorClient<TPage>(HttpClient http, string firstPage, JsonTypeInfo<TPage> json) : IListingClient
    where TPage : class, IFloorPage
{
    public async Task<Tally> ListAsync()
    {
        var tally = new Tally();
        for (var next = ""; next is not null;)
        {
            var page = await ReadAsync(next).ConfigureAwait(false);
            tally = page.AddTo(tally);
            next = page.NextPage;
        }

        return tally;
    }

    /// <param name="next">As <see cref="IFloorPage.NextPage"/>; empty for the first page.</param>
    public async Task<TPage> ReadAsync(string next) =>
        (await http.GetFromJsonAsync(firstPage + next, json).ConfigureAwait(false))!;

    public void Dispose() => http.Dispose();
}
