using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using BatchCalls.Tests.Scripted;
using Microsoft.Extensions.Logging;

namespace BatchCalls.Tests.Deviations;

/// <summary>Where a user meets what deviates: the callback, the log, the metric, the pages.</summary>
[TestFixture]
public sealed class ToldDeviationsTests
{
    private const string Path = "$.data[].told_in_tests";

    private static ScriptedProvider Drifting(string name = "told_in_tests") => ScriptedProvider.Serving(_ => TruedyWire.PageWith(
        """{"total":2,"limit":100,"offset":0,"has_more":false}""",
        TruedyWire.Row("a", more: $"\"{name}\":1"), TruedyWire.Row("b", more: $"\"{name}\":2")));

    private static BatchCallsClient Over(ScriptedProvider provider, RecordingLogger? logger = null, Action<ContractDeviation>? told = null) =>
        new(new BatchCallsOptions
        {
            Truedy = new TruedyOptions { ApiKey = Client.TruedyKey, PrimaryHandler = provider, Requests = Client.SentOnce },
            LoggerFactory = logger,
            OnDeviation = told,
        });

    [Test]
    public async Task The_callback_is_told_once_however_often_it_comes()
    {
        var told = new List<ContractDeviation>();
        using var client = Over(Drifting(), told: told.Add);

        await client.Truedy.ListAsync().ToListAsync();
        await client.Truedy.ListAsync().ToListAsync();

        told.Should().ContainSingle().Which.Path.Should().Be(Path);
    }

    [Test]
    public async Task A_page_with_fewer_rows_than_it_announces_is_told()
    {
        var told = new List<ContractDeviation>();
        var provider = ScriptedProvider.Answering(TruedyWire.PageWith("""{"total":24,"limit":50,"offset":0,"has_more":false}""", TruedyWire.Row("a")));
        using var client = Over(provider, told: told.Add);

        await client.Truedy.ListAsync().ToListAsync();

        told.Should().ContainSingle().Which.Should()
            .Match<ContractDeviation>(it => it.Kind == DeviationKind.ShortPage && it.Path == "$.data" && it.Operation == "list_batch_calls");
    }

    [Test]
    public async Task The_log_warns_once_and_sums_up_each_listing()
    {
        using var logger = new RecordingLogger();
        using var client = Over(Drifting(), logger);

        await client.Truedy.ListAsync().ToListAsync();
        await client.Truedy.ListAsync().ToListAsync();

        logger.Entries.Where(entry => entry.Level == LogLevel.Warning).Should().ContainSingle()
            .Which.Text.Should().StartWith($"truedy list_batch_calls differs from its document: undocumented-property at {Path}");
        logger.Entries.Where(entry => entry.Event == 2).Select(entry => entry.Text).Should().HaveCount(2)
            .And.OnlyContain(text => text.Contains("2 rows") && text.Contains("1 distinct deviations"));
    }

    [Test]
    public async Task The_metric_counts_answers()
    {
        var counted = new ConcurrentQueue<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument is { Meter.Name: "BatchCalls", Name: "batchcalls.contract.deviations" })
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => counted.Enqueue(string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
        listener.Start();
        
        // The metric is the process's: the other tests count too, under another name.
        using var client = Over(Drifting("counted_in_tests"));

        await client.Truedy.ListAsync().ToListAsync();
        await client.Truedy.ListAsync().ToListAsync();

        counted.Where(tags => tags.Contains("counted_in_tests", StringComparison.Ordinal)).Should()
            .Equal(Enumerable.Repeat("provider=truedy kind=undocumented-property path=$.data[].counted_in_tests", 2));
    }

    [Test]
    public async Task A_page_carries_its_own()
    {
        using var client = Over(Drifting());

        (await client.Truedy.ListAsync().AsPages().SingleAsync()).Deviations.Select(deviation => deviation.Path).Should().Equal(Path);
    }
}
