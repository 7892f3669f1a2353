using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using BatchCalls.Tests.Requests;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Telemetry;

/// <summary>What the meter counts. It is the process's, so no other test may list meanwhile.</summary>
[TestFixture]
[NonParallelizable]
public sealed class MetricTests
{
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> _measured = new();
    private readonly FakeClock _clock = new();
    private MeterListener? _listener;

    [SetUp]
    public void Listen()
    {
        _listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "BatchCalls")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.Start();
    }

    [TearDown]
    public void StopListening() => _listener!.Dispose();

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measured.Enqueue((instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));

    private double Sum(string name, string tags) =>
        _measured.Where(measured => measured.Name == name && measured.Tags == tags).Sum(measured => measured.Value);

    private async Task ListAsync(params ScriptedAnswer[] answers)
    {
        using var client = new BatchCallsClient(new BatchCallsOptions
        {
            Truedy = new TruedyOptions
            {
                ApiKey = Client.TruedyKey,
                PrimaryHandler = ScriptedProvider.Answering(answers),
                Requests = new RequestPolicy { TimeProvider = _clock.Time },
            },
        });
        await _clock.RunAsync(client.Truedy.ListAsync().DeliverAsync());
    }

    [Test]
    public async Task Pages_rows_and_attempts_are_counted_for_each_provider()
    {
        await ListAsync(
            TruedyWire.Page(true, TruedyWire.Row("a"), TruedyWire.Row("b")),
            new ScriptedAnswer(HttpStatusCode.BadGateway, ""),
            TruedyWire.Page(false, TruedyWire.Row("b"), TruedyWire.Row("c")));

        Sum("batchcalls.pages", "provider=truedy").Should().Be(2);
        Sum("batchcalls.rows", "provider=truedy").Should().Be(3);
        Sum("batchcalls.attempts", "provider=truedy").Should().Be(3);
    }

    [Test]
    public async Task Pages_that_were_stepped_back_over_and_unreadable_rows_are_counted_too()
    {
        string Page(bool hasMore, params string[] rows) => TruedyWire.PageWith(
            $$"""{"total":3,"limit":3,"offset":0,"has_more":{{(hasMore ? "true" : "false")}}}""", rows);
        await ListAsync(
            Page(true, TruedyWire.Row("a"), TruedyWire.Row("b")),
            Page(true, TruedyWire.Row("c"), TruedyWire.UnreadableRow("x")),
            Page(false, TruedyWire.Row("b"), TruedyWire.Row("c"), TruedyWire.UnreadableRow("x")));

        Sum("batchcalls.pages", "provider=truedy").Should().Be(3);
        Sum("batchcalls.rows", "provider=truedy").Should().Be(4);
    }

    [Test]
    public async Task Waits_are_measured_in_seconds()
    {
        await ListAsync(
            new ScriptedAnswer(HttpStatusCode.ServiceUnavailable, "") { Headers = new Dictionary<string, string> { ["Retry-After"] = "12" } },
            TruedyWire.Page(false));

        Sum("batchcalls.waits", "provider=truedy reason=retry").Should().Be(12);
        _measured.Where(measured => measured.Tags == "provider=truedy reason=turn").Should().HaveCount(2, "each attempt waits for its turn, here no time")
            .And.OnlyContain(measured => measured.Name == "batchcalls.waits" && measured.Value == 0);
    }

    [Test]
    public async Task A_page_with_fewer_rows_than_it_announces_is_counted()
    {
        await ListAsync(TruedyWire.PageWith("""{"total":24,"limit":50,"offset":0,"has_more":false}""", TruedyWire.Row("a")));

        _measured.Where(measured => measured.Name == "batchcalls.contract.deviations").Should().ContainSingle().Which.Tags.Should().Contain("short-page");
    }

    [Test]
    public void Each_instrument_says_what_it_counts()
    {
        var instruments = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == "BatchCalls")
                {
                    instruments.Add($"{instrument.Name} [{instrument.Unit}] {instrument.Description}");
                }
            },
        };
        using var client = Client.Over(truedy: ScriptedProvider.Answering());

        listener.Start();

        instruments.Should().Contain(
        [
            "batchcalls.pages [{page}] Pages received.",
            "batchcalls.rows [{row}] Rows received.",
            "batchcalls.attempts [{attempt}] Requests sent, retries included.",
            "batchcalls.waits [s] Time spent waiting: for a turn to send, or before another attempt.",
        ]);
    }

    [Test]
    public async Task Every_deviation_is_counted()
    {
        await ListAsync(TruedyWire.Page(false, TruedyWire.Row("a", more: "\"branch_id\":1"), TruedyWire.Row("b", more: "\"branch_id\":2")));

        _measured.Where(measured => measured.Name == "batchcalls.contract.deviations").Should().ContainSingle()
            .Which.Tags.Should().Contain("truedy").And.Contain("branch_id");
    }
}
