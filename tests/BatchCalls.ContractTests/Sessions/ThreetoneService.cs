using System.Globalization;
using System.Net;
using BatchCalls.ContractTests.Stubs;
using BatchCalls.Generated;
using BatchCalls.Generated.Threetone;
using BatchCalls.Sandbox;
using BatchCalls.Tests.Scripted;
using Row = BatchCalls.Generated.Threetone.BatchCall;

namespace BatchCalls.ContractTests.Sessions;

/// <summary>Threetone: pages by cursor, and waits in a header.</summary>
internal sealed class ThreetoneService : ProviderService
{
    private const string Operation = "get_workspace_batch_calls";

    public override ProviderDocument Document => ProviderDocument.Threetone;

    public override DocumentedOperation Listing => Document.Operations.Single(operation => operation.Id == Operation);

    public override (string Name, string Value) KeyHeader => ("x-api-key", ProviderSession.Key);

    public override int LargestPageSize => 500;

    public override string Name => "Threetone";

    public override IReadOnlyList<Stub> Circle =>
        [Stub.Of(ThreetoneWire.Page("c1", Row("a"), Row("b")))];

    public override BatchCallsClient Facade(Uri baseAddress, RequestPolicy requests, HttpMessageHandler? primary = null) =>
        new(new BatchCallsOptions { Threetone = Options(baseAddress, requests, primary) });

    public override HttpClient Connect(Uri baseAddress, RequestPolicy requests) =>
        BatchCallsHandlers.CreateClient(Options(baseAddress, requests, primary: null));

    public override object Generated(HttpClient http) => new ThreetoneClient(http);

    public override IAsyncEnumerable<BatchCallPage<JsonModel>> Pages(
        BatchCallsClient client, int? limit = null, int? pageSize = null) =>
        client.Threetone.ListAsync(new ThreetoneQuery { Limit = limit, PageSize = pageSize }).AsPages()
            .Select(page => new BatchCallPage<JsonModel>([.. page.Items], page.Total, page.Deviations, page.Outcome));

    public override string IdOf(JsonModel row) => ((Row)row).Id;

    public override string Row(string id) => ThreetoneWire.Row(id);

    public override IReadOnlyList<ListedPage> ListingOf(int pageSize, params string[] ids)
    {
        var pages = new List<ListedPage>();
        string? cursor = null;
        foreach (var rows in ids.Chunk(pageSize))
        {
            var next = rows[^1] == ids[^1] ? null : $"after-{rows[^1]}";
            var page = Stub.Of(ThreetoneWire.Page(next, [.. rows.Select(Row)]))
                .Asked("limit", $"{pageSize}").Asked("last_doc", cursor);
            pages.Add(new ListedPage($"{Listing.Path}?limit={pageSize}{(cursor is null ? "" : $"&last_doc={cursor}")}", page));
            cursor = next;
        }

        return pages;
    }

    public override Stub Refusal(int status, string message) => Stub.Of(ThreetoneWire.Refusal((HttpStatusCode)status, message));

    public override Stub RateLimited(TimeSpan wait) =>
        Refusal(429, "Too many requests").WithHeader("Retry-After", wait.TotalSeconds.ToString(CultureInfo.InvariantCulture));

    private static ThreetoneOptions Options(Uri baseAddress, RequestPolicy requests, HttpMessageHandler? primary) =>
        new() { ApiKey = ProviderSession.Key, BaseAddress = baseAddress, Requests = requests, PrimaryHandler = primary };
}
