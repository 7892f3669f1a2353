using System.Diagnostics;
using BatchCalls.Benchmarks.Clients;
using BatchCalls.Benchmarks.Clients.Floor;
using BatchCalls.Benchmarks.Measuring;
using BatchCalls.Benchmarks.Reporting;
using BatchCalls.Benchmarks.Serving;

namespace BatchCalls.Benchmarks.Measures;

/// <summary>The time to the first row, in a process that is warm.</summary>
internal static class FirstRow
{
    // Each sample is the median of so many listings.
    private const int Listings = 25;

    public static async Task<Section> RunAsync(Plan plan, ServerProcess server)
    {
        var targets = new List<Target>();
        var table = new Table("round trip", "floor, ms", "`client.Truedy`, ms", "ratio");
        foreach (var latency in new[] { 0, 20 })
        {
            var address = server.Address("first", latency, 1_000, "truedy");
            using var floor = Floors.Truedy(new HttpClient { BaseAddress = address });
            using var client = Ours.Client(truedy: address);
            var (theirs, ours) = (new List<double>(), new List<double>());
            var warmUps = latency == 0 ? 20 : 1;
            for (var round = -warmUps; round < plan.Rounds(11); round++)
            {
                var their = await MedianAsync(() => FloorAsync(floor), latency == 0 ? Listings : 3);
                var our = await MedianAsync(() => OursAsync(client), latency == 0 ? Listings : 3);
                if (round >= 0)
                {
                    theirs.Add(their);
                    ours.Add(our);
                }
            }

            var ratio = Spread.OfRatios(ours, theirs);
            table.Add(
                $"{latency} ms",
                Target.Text(Spread.Of(theirs).Median),
                Target.Text(Spread.Of(ours).Median),
                Target.Text(ratio.Median));
            targets.Add(Target.Ratio($"time to the first row, warm, at {latency} ms: × floor", 1.05, ratio));
        }

        return new Section("Time to the first row, warm",
            "A listing of 1,000 Truedy rows, taken to its end; the clock stops at the first row, for the floor\n"
            + $"at its first page.\n\n{table}",
            targets);
    }

    private static async Task<double> MedianAsync(Func<Task<TimeSpan>> firstRow, int times)
    {
        var all = new List<double>();
        for (var i = 0; i < times; i++)
        {
            all.Add((await firstRow()).TotalMilliseconds);
        }

        return Spread.Of(all).Median;
    }

    private static async Task<TimeSpan> FloorAsync(FloorClient<TruedyPage<TruedyRow>> floor)
    {
        var start = Stopwatch.GetTimestamp();
        var page = await floor.ReadAsync("").ConfigureAwait(false);
        var wall = Stopwatch.GetElapsedTime(start);
        while (page.NextPage is { } next)
        {
            page = await floor.ReadAsync(next).ConfigureAwait(false);
        }

        return wall;
    }

    private static async Task<TimeSpan> OursAsync(BatchCallsClient client)
    {
        TimeSpan? wall = null;
        var start = Stopwatch.GetTimestamp();
        await foreach (var row in client.Truedy.ListAsync().ConfigureAwait(false))
        {
            wall ??= Stopwatch.GetElapsedTime(start);
        }

        return wall!.Value;
    }
}
