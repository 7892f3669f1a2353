using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Listings;

[TestFixture]
public sealed class ThreetoneListingTests : ListingContract
{
    private protected override string Provider => "Threetone";

    private protected override int LargestPageSize => 500;

    private protected override (string Name, string Value) KeyHeader => ("x-api-key", Client.ThreetoneKey);

    private protected override string DocumentedAddress => "https://api.threetone.in";

    private protected override string OperationPath => "/v1/voiceai/batch-calling/workspace";

    private protected override BatchCallsClient Over(HttpMessageHandler handler, Uri? baseAddress = null) => new(new BatchCallsOptions
    {
        Threetone = new ThreetoneOptions { ApiKey = Client.ThreetoneKey, PrimaryHandler = handler, BaseAddress = baseAddress, Requests = Client.SentOnce },
    });

    private protected override string Row(string id) => ThreetoneWire.Row(id);

    private protected override string UnreadableRow(string id) => ThreetoneWire.UnreadableRow(id);

    private protected override string PageAfter(string last, bool hasMore, params string[] rows) => Page(hasMore, rows);

    private protected override int PagesAhead => 1;

    private protected override string Page(bool hasMore, params string[] rows) => ThreetoneWire.Page(hasMore ? "c1" : null, rows);

    private protected override IAsyncEnumerable<string> Ids(BatchCallsClient client, int? limit = null, int? pageSize = null) =>
        client.Threetone.ListAsync(new ThreetoneQuery { Limit = limit, PageSize = pageSize }).Select(row => row.Id);

    private protected override IAsyncEnumerable<BatchCallPage<string>> Pages(BatchCallsClient client, int? limit = null) =>
        client.Threetone.ListAsync(new ThreetoneQuery { Limit = limit }).AsPages()
            .Select(page => new BatchCallPage<string>([.. page.Items.Select(row => row.Id)], page.Total, page.Deviations, page.Outcome));
}
