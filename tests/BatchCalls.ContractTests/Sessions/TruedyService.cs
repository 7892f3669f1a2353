using System.Globalization;
using System.Net;
using System.Text.Json;
using BatchCalls.ContractTests.Stubs;
using BatchCalls.Generated;
using BatchCalls.Generated.Truedy;
using BatchCalls.Sandbox;
using BatchCalls.Tests.Requests;
using BatchCalls.Tests.Scripted;
using Row = BatchCalls.Generated.Truedy.BatchCall;

namespace BatchCalls.ContractTests.Sessions;

/// <summary>Truedy: pages by offset that overlap by one row, and waits in the body.</summary>
internal sealed class TruedyService(ProviderDocument? document = null, Tamper? tamper = null)
    : ProviderService(document ?? ProviderDocument.Truedy, tamper)
{
    private const string Operation = "list_batch_calls";

    private static readonly Dictionary<string, BatchCallStatus> Statuses = new()
    {
        ["draft"] = BatchCallStatus.Draft,
        ["scheduling"] = BatchCallStatus.Scheduled,
        ["scheduled"] = BatchCallStatus.Scheduled,
        ["active"] = BatchCallStatus.Running,
        ["running"] = BatchCallStatus.Running,
        ["paused"] = BatchCallStatus.Paused,
        ["completed"] = BatchCallStatus.Completed,
        ["failed"] = BatchCallStatus.Failed,
        ["cancelled"] = BatchCallStatus.Cancelled,
    };

    public override Provider Provider => Provider.Truedy;

    public override DocumentedOperation Listing => Document.Operations.Single(operation => operation.Id == Operation);

    public override (string Name, string Value) KeyHeader => ("Authorization", "Bearer " + ProviderSession.Key);

    public override int LargestPageSize => 100;

    public override string Name => "Truedy";

    public override IReadOnlyList<Stub> Circle =>
        [Stub.Of(TruedyWire.PageWith(Pagination(total: 9, limit: 2, offset: 0, hasMore: true), Row("a"), Row("b")))];

    public override BatchCallsClient Facade(Uri baseAddress, RequestPolicy requests, HttpMessageHandler? primary = null) =>
        new(new BatchCallsOptions { Truedy = Options(baseAddress, requests, primary) });

    public override HttpClient Connect(Uri baseAddress, RequestPolicy requests) =>
        BatchCallsHandlers.CreateClient(Options(baseAddress, requests, primary: null));

    public override object Generated(HttpClient http) => new TruedyClient(http);

    // One page at a time: then the order of the requests is that of the pages.
    public override IAsyncEnumerable<BatchCallPage<JsonModel>> Pages(
        BatchCallsClient client, int? limit = null, int? pageSize = null) =>
        client.Truedy.ListAsync(new TruedyQuery { Limit = limit, PageSize = pageSize, Parallelism = 1 }).AsPages()
            .Select(page => new BatchCallPage<JsonModel>([.. page.Items], page.Total, page.Deviations, page.Outcome));

    public override string IdOf(JsonModel row) => ((Row)row).Id;

    public override BatchCall InCommonTerms(JsonElement sent, JsonModel source) => new(
        Provider,
        TextOf(sent, "id"),
        TextOf(sent, "name"),
        TextOf(sent, "agent_id"),
        Statuses.GetValueOrDefault(TextOf(sent, "status")),
        TextOf(sent, "status"),
        TimeOf(sent, "created_at"),
        TimeOf(sent, "scheduled_at"),
        TimeOf(sent, "updated_at"),
        new BatchCallContacts(
            Total: NumberOf(sent, "total_contacts"),
            Dispatched: NumberOf(sent, "called"),
            Finished: NumberOf(sent, "completed_contacts") ?? SumOf(NumberOf(sent, "completed"), NumberOf(sent, "failed")),
            Succeeded: NumberOf(sent, "successful_contacts") ?? NumberOf(sent, "completed"),
            Failed: NumberOf(sent, "failed_contacts") ?? NumberOf(sent, "failed")),
        source);

    public override string Row(string id) => TruedyWire.Row(id);

    public override IReadOnlyList<ListedPage> ListingOf(int pageSize, params string[] ids)
    {
        var pages = new List<ListedPage>();
        for (var (offset, hasMore) = (0, true); hasMore; offset += pageSize - 1)
        {
            hasMore = offset + pageSize < ids.Length;
            var rows = ids.Skip(offset).Take(pageSize).Select(Row);
            var page = Stub.Of(TruedyWire.PageWith(Pagination(ids.Length, pageSize, offset, hasMore), [.. rows]));
            pages.Add(new ListedPage(
                $"{Listing.Path}?limit={pageSize}&offset={offset}",
                page.Asked("limit", $"{pageSize}").Asked("offset", $"{offset}").Asked("status", null)));
        }

        return pages;
    }

    public override Stub Refusal(int status, string message) => Stub.Of(TruedyWire.Refusal((HttpStatusCode)status, message));

    public override Stub RateLimited(TimeSpan wait)
    {
        var (now, reset) = (FakeClock.Start.ToString("O"), (FakeClock.Start + wait).ToString("O"));
        return Stub.Json(429, $$$"""
            {"error":{"code":"rate_limit_exceeded","message":"Rate limit exceeded",
            "details":{"limit":100,"reset_at":"{{{reset}}}"}},
            "meta":{"request_id":"req_9","ts":"{{{now}}}"}}
            """);
    }

    public static string Pagination(int total, int limit, int offset, bool hasMore) =>
        $$"""{"total":{{total}},"limit":{{limit}},"offset":{{offset}},"has_more":{{(hasMore ? "true" : "false")}}}""";

    private static DateTimeOffset? TimeOf(JsonElement sent, string property) =>
        sent.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            : null;

    // Null too when it is more than 64 bits hold.
    private static long? SumOf(long? completed, long? failed) =>
        (decimal?)completed + failed is { } sum && sum is >= long.MinValue and <= long.MaxValue ? (long)sum : null;

    private TruedyOptions Options(Uri baseAddress, RequestPolicy requests, HttpMessageHandler? primary) =>
        new() { ApiKey = ProviderSession.Key, BaseAddress = baseAddress, Requests = requests, PrimaryHandler = Through(primary) };
}
