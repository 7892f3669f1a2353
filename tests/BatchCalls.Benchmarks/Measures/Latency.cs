using BatchCalls.Benchmarks.Measuring;
using BatchCalls.Benchmarks.Reporting;
using BatchCalls.Benchmarks.Serving;

namespace BatchCalls.Benchmarks.Measures;

/// <summary>10,000 rows where every round trip takes its time: round trips decide.</summary>
internal static class Latency
{
    private const int SequentialRoundTrips = 100;

    public static async Task<Section> RunAsync(Plan plan, ServerProcess server)
    {
        var targets = new List<Target>();
        var text = new List<string>
        {
            "`× limit` is wall time divided by 100 sequential round trips. No run had more requests in flight than its\n"
            + "degree; each delivered the same rows in the same order; a run that did not would have ended the measurement.\n",
        };
        foreach (var latency in plan.Latencies)
        {
            var result = await new Race(server, latency, Plan.Rows, listings: 1).RunAsync(
                [.. Contenders.Floors, .. Contenders.Peers, .. Contenders.Own], warmUps: 1, plan.Rounds(3));
            double limit = SequentialRoundTrips * latency;
            var table = new Table(
                $"client at {latency} ms",
                "wall, ms",
                "× limit",
                "requests",
                "most in flight",
                "latency late, µs (median)",
                "(worst)");
            foreach (var name in result.Contenders.Select(contender => contender.Name))
            {
                var counts = result.Counts(name);
                table.Add(
                    name,
                    Target.Text(result.Wall(name).Median),
                    Target.Text(Limit(name).Median),
                    $"{counts.Requests}",
                    $"{counts.MostInFlight}",
                    Target.Text(counts.MedianLatenessMicroseconds),
                    Target.Text(counts.WorstLatenessMicroseconds));
            }

            text.Add(table.ToString());
            targets.Add(Target.Ratio(
                $"Truedy, degree 8, at {latency} ms: wall, × 100 sequential round trips", 0.16, Limit(Contenders.Truedy8)));

            Spread Limit(string name)
            {
                var wall = result.Wall(name);
                return new Spread(wall.Median / limit, wall.Low / limit, wall.High / limit);
            }
        }

        return new Section("Listing 10,000 rows at 20 and 50 ms", string.Join('\n', text), targets);
    }
}
