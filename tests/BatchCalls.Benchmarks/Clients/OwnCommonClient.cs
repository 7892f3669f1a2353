using BatchCalls.Benchmarks.Wire;

namespace BatchCalls.Benchmarks.Clients;

/// <summary>The common listing of one provider or, without one named, of both.</summary>
internal sealed class OwnCommonClient(BatchCallsClient client, Provider? provider) : IListingClient
{
    private readonly BatchCallQuery _query = new() { Provider = provider };

    /// <returns>With both, Truedy's rows before Threetone's, however they arrived.</returns>
    public async Task<Tally> ListAsync()
    {
        var (truedy, threetone) = (new Tally(), new Tally());
        await foreach (var row in client.ListAsync(_query).ConfigureAwait(false))
        {
            _ = row.Provider == Provider.Truedy
                ? truedy = truedy.With(row.Id, row.Contacts.Total ?? 0)
                : threetone = threetone.With(row.Id, row.Contacts.Total ?? 0);
        }

        return new Tally(truedy.Rows + threetone.Rows, unchecked(truedy.Sum + threetone.Sum));
    }

    public void Dispose() => client.Dispose();
}
