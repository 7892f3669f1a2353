using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using BatchCalls.Tests.Requests;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Telemetry;

/// <summary>A span for each listing, one below it for each page, and nothing in them that a provider sent.</summary>
[TestFixture]
public sealed class SpanTests
{
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly FakeClock _clock = new();
    private readonly ActivitySource _test = new("BatchCalls.Tests");
    private ActivityListener? _listener;

    [SetUp]
    public void Listen()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "BatchCalls" or "BatchCalls.Tests",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    [TearDown]
    public void StopListening()
    {
        _listener!.Dispose();
        _test.Dispose();
    }

    private Task<List<Activity>> SpansOf(ScriptedProvider truedy) => SpansOf(() => Client.Over(truedy: truedy));

    private async Task<List<Activity>> SpansOf(Func<BatchCallsClient> create)
    {
        // Other tests list at the same time: these spans are below one of our own.
        using var root = _test.StartActivity("test")!;
        using var client = create();
        await _clock.RunAsync(client.Truedy.ListAsync().DeliverAsync());
        return [.. _ended.Where(span => span.TraceId == root.TraceId)];
    }

    [Test]
    public async Task A_listing_and_its_pages_are_traced()
    {
        var spans = await SpansOf(ScriptedProvider.Answering(
            TruedyWire.Page(true, TruedyWire.Row("a"), TruedyWire.Row("b")), TruedyWire.Page(false, TruedyWire.Row("b"), TruedyWire.Row("c"))));

        var listing = spans.Single(span => span.OperationName == "batchcalls.list");
        listing.GetTagItem("batchcalls.provider").Should().Be("truedy");
        listing.GetTagItem("batchcalls.rows").Should().Be(3L);
        listing.GetTagItem("batchcalls.requests").Should().Be(2);
        spans.Where(span => span.OperationName == "batchcalls.page").Select(span => (span.ParentSpanId, span.GetTagItem("batchcalls.rows")))
            .Should().Equal((listing.SpanId, 2), (listing.SpanId, 1));
    }

    [Test]
    public async Task A_page_says_how_many_attempts_it_took()
    {
        var unavailable = new ScriptedAnswer(HttpStatusCode.ServiceUnavailable, "") { Headers = new Dictionary<string, string> { ["Retry-After"] = "0" } };
        var provider = ScriptedProvider.Answering(unavailable, unavailable, TruedyWire.Page(false, TruedyWire.Row("a")));

        var spans = await SpansOf(() => new BatchCallsClient(new BatchCallsOptions
        {
            Truedy = new TruedyOptions
            {
                ApiKey = Client.TruedyKey,
                PrimaryHandler = provider,
                Requests = new RequestPolicy { TimeProvider = _clock.Time },
            },
        }));

        var page = spans.Single(span => span.OperationName == "batchcalls.page");
        page.TagObjects.Should().Contain(new Dictionary<string, object?>
        {
            ["batchcalls.provider"] = "truedy",
            ["batchcalls.page"] = 1,
            ["batchcalls.rows"] = 1,
            ["batchcalls.attempts"] = 3,
        });
    }

    [Test]
    public async Task What_is_read_ahead_belongs_to_the_listing()
    {
        var parents = new ConcurrentQueue<string?>();
        var count = 0;
        var provider = ScriptedProvider.Serving(_ =>
        {
            parents.Enqueue(Activity.Current?.OperationName);
            return ThreetoneWire.Page(++count < 4 ? $"c{count}" : null, ThreetoneWire.Row($"h{count}"));
        });
        using var client = Client.Over(threetone: provider);
        using var consumer = _test.StartActivity("consumer");

        await client.Threetone.ListAsync().DeliverAsync();

        parents.Should().Equal("batchcalls.page", "batchcalls.list", "batchcalls.list", "batchcalls.list");
        Activity.Current.Should().BeSameAs(consumer);
    }

    [Test]
    public async Task Attempts_of_pages_that_were_stepped_back_over_are_the_pages()
    {
        var spans = await SpansOf(ScriptedProvider.Answering(
            TruedyWire.Page(true, TruedyWire.Row("a"), TruedyWire.Row("b")),
            TruedyWire.Page(true, TruedyWire.Row("c"), TruedyWire.Row("d")),
            TruedyWire.Page(false, TruedyWire.Row("b"), TruedyWire.Row("c"), TruedyWire.Row("d"))));

        spans.Where(span => span.OperationName == "batchcalls.page").Select(span => span.GetTagItem("batchcalls.attempts")).Should().Equal(1, 2);
    }

    [Test]
    public async Task A_failure_after_the_last_page_is_the_listings()
    {
        var spans = await SpansOf(ScriptedProvider.Answering(TruedyWire.Page(true)));

        var listing = spans.Single(span => span.OperationName == "batchcalls.list");
        listing.Status.Should().Be(ActivityStatusCode.Error);
        listing.GetTagItem("error.type").Should().Be(typeof(PagingException).FullName);
        spans.Single(span => span.OperationName == "batchcalls.page").Status.Should().Be(ActivityStatusCode.Unset, "the page came");
    }

    [Test]
    public async Task A_failure_is_marked_by_its_type_alone()
    {
        var spans = await SpansOf(ScriptedProvider.Answering(TruedyWire.Refusal(HttpStatusCode.Unauthorized, $"bad key {Client.TruedyKey}")));

        spans.Should().HaveCount(2).And.OnlyContain(span => span.Status == ActivityStatusCode.Error);
        spans.SelectMany(span => span.TagObjects).Should().Contain(tag => tag.Key == "error.type" && (string)tag.Value! == typeof(AuthenticationFailedException).FullName)
            .And.NotContain(tag => $"{tag.Value}".Contains(Client.TruedyKey));
    }
}
