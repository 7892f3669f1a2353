using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Listings;

[TestFixture]
public sealed class TruedyListingTests : ListingContract
{
    private protected override string Provider => "Truedy";

    private protected override int LargestPageSize => 100;

    private protected override (string Name, string Value) KeyHeader => ("Authorization", $"Bearer {Client.TruedyKey}");

    private protected override string DocumentedAddress => "https://api.truedy.ai/api/public/v1";

    private protected override string OperationPath => "/batch-calls";

    private protected override BatchCallsClient Over(HttpMessageHandler handler, Uri? baseAddress = null) => new(new BatchCallsOptions
    {
        Truedy = new TruedyOptions { ApiKey = Client.TruedyKey, PrimaryHandler = handler, BaseAddress = baseAddress, Requests = Client.SentOnce },
    });

    private protected override string Row(string id) => TruedyWire.Row(id);

    private protected override string UnreadableRow(string id) => TruedyWire.UnreadableRow(id);

    // Truedy's pages overlap by one row.
    private protected override string PageAfter(string last, bool hasMore, params string[] rows) => TruedyWire.Page(hasMore, [last, .. rows]);

    private protected override int PagesAhead => 0;

    private protected override string Page(bool hasMore, params string[] rows) => TruedyWire.Page(hasMore, rows);

    private protected override IAsyncEnumerable<string> Ids(BatchCallsClient client, int? limit = null, int? pageSize = null) =>
        client.Truedy.ListAsync(new TruedyQuery { Limit = limit, PageSize = pageSize }).Select(row => row.Id);

    private protected override IAsyncEnumerable<BatchCallPage<string>> Pages(BatchCallsClient client, int? limit = null) =>
        client.Truedy.ListAsync(new TruedyQuery { Limit = limit }).AsPages()
            .Select(page => new BatchCallPage<string>([.. page.Items.Select(row => row.Id)], page.Total, page.Deviations, page.Outcome));
}
