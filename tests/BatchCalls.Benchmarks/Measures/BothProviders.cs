using BatchCalls.Benchmarks.Measuring;
using BatchCalls.Benchmarks.Reporting;
using BatchCalls.Benchmarks.Serving;

namespace BatchCalls.Benchmarks.Measures;

/// <summary>Both providers at once, against the slower of the two alone.</summary>
internal static class BothProviders
{
    public static async Task<Section> RunAsync(Plan plan, ServerProcess server)
    {
        var targets = new List<Target>();
        Contender[] contenders =
            [Contenders.Named(Contenders.Common), Contenders.Named(Contenders.CommonThreetone), Contenders.OfBoth];
        var table = new Table("round trip", "Truedy alone, ms", "Threetone alone, ms", "both, ms", "× the slower");
        foreach (var latency in plan.Latencies)
        {
            var result = await new Race(server, latency, Plan.Rows, listings: 1)
                .RunAsync(contenders, warmUps: 2, plan.Rounds(7));
            var isTruedySlower = result.Wall(Contenders.Common).Median > result.Wall(Contenders.CommonThreetone).Median;
            var slower = isTruedySlower ? Contenders.Common : Contenders.CommonThreetone;
            var ratio = result.Ratio(Contenders.Both, slower, sample => sample.Wall.TotalMilliseconds);
            table.Add(
                $"{latency} ms",
                Target.Text(result.Wall(Contenders.Common).Median),
                Target.Text(result.Wall(Contenders.CommonThreetone).Median),
                Target.Text(result.Wall(Contenders.Both).Median),
                Target.Text(ratio.Median));
            targets.Add(Target.Ratio($"both providers at once at {latency} ms: wall, × the slower alone", 1.1, ratio));
        }

        return new Section(
            "Both providers at once", $"10,000 rows of each, in common terms, at the default degree.\n\n{table}", targets);
    }
}
