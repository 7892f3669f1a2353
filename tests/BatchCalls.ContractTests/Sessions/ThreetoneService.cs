using System.Globalization;
using System.Net;
using System.Text.Json;
using BatchCalls.ContractTests.Stubs;
using BatchCalls.Generated;
using BatchCalls.Generated.Threetone;
using BatchCalls.Sandbox;
using BatchCalls.Tests.Scripted;
using Row = BatchCalls.Generated.Threetone.BatchCall;

namespace BatchCalls.ContractTests.Sessions;

/// <summary>Threetone: pages by cursor, and waits in a header.</summary>
internal sealed class ThreetoneService(ProviderDocument? document = null, Tamper? tamper = null)
    : ProviderService(document ?? ProviderDocument.Threetone, tamper)
{
    private const string Operation = "get_workspace_batch_calls";

    private static readonly Dictionary<string, BatchCallStatus> Statuses = new()
    {
        ["pending"] = BatchCallStatus.Scheduled,
        ["in_progress"] = BatchCallStatus.Running,
        ["completed"] = BatchCallStatus.Completed,
        ["failed"] = BatchCallStatus.Failed,
        ["cancelled"] = BatchCallStatus.Cancelled,
    };

    public override Provider Provider => Provider.Threetone;

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

    public override BatchCall InCommonTerms(JsonElement sent, JsonModel source) => new(
        Provider,
        TextOf(sent, "id"),
        TextOf(sent, "name"),
        TextOf(sent, "agent_id"),
        Statuses.GetValueOrDefault(TextOf(sent, "status")),
        TextOf(sent, "status"),
        TimeOf(sent, "created_at_unix"),
        TimeOf(sent, "scheduled_time_unix"),
        TimeOf(sent, "last_updated_at_unix"),
        new BatchCallContacts(
            Total: NumberOf(sent, "total_calls_scheduled"),
            Dispatched: NumberOf(sent, "total_calls_dispatched"),
            Finished: NumberOf(sent, "total_calls_finished"),
            Succeeded: null,
            Failed: null),
        source);

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

    private static DateTimeOffset? TimeOf(JsonElement sent, string property) =>
        NumberOf(sent, property) is { } seconds and not 0 ? DateTimeOffset.UnixEpoch.AddSeconds(seconds) : null;

    private ThreetoneOptions Options(Uri baseAddress, RequestPolicy requests, HttpMessageHandler? primary) =>
        new() { ApiKey = ProviderSession.Key, BaseAddress = baseAddress, Requests = requests, PrimaryHandler = Through(primary) };
}
