using BatchCalls.Benchmarks.Clients;
using BatchCalls.Benchmarks.Measuring;
using BatchCalls.Benchmarks.Reporting;
using BatchCalls.Benchmarks.Serving;

namespace BatchCalls.Benchmarks.Measures;

/// <summary>What it saves to read Threetone's next page while the consumer works on this one.</summary>
internal static class ReadAhead
{
    public static async Task<Section> RunAsync(Plan plan, ServerProcess server)
    {
        var targets = new List<Target>();
        var table = new Table("round trip", "consumer", "one page ahead, ms", "page by page, ms", "ratio");
        foreach (var latency in plan.Latencies)
        {
            (string, int, double)[] consumers = [("works as long as a round trip", latency, 0.55), ("does nothing", 0, 1.02)];
            foreach (var (consumer, work, atMost) in consumers)
            {
                var time = TimeSpan.FromMilliseconds(work);
                var result = await new Race(server, latency, Plan.Rows, listings: 1).RunAsync(
                [
                    new Contender("ahead", "threetone", address => WorkingConsumer.ReadingAhead(address, time)) { Requests = 20 },
                    new Contender("page by page", "threetone", address => WorkingConsumer.PageByPage(address, time))
                        { Requests = 20 },
                ], warmUps: 2, plan.Rounds(5));
                var ratio = result.Ratio("ahead", "page by page", sample => sample.Wall.TotalMilliseconds);
                table.Add(
                    $"{latency} ms",
                    consumer,
                    Target.Text(result.Wall("ahead").Median),
                    Target.Text(result.Wall("page by page").Median),
                    Target.Text(ratio.Median));
                targets.Add(Target.Ratio(
                    $"Threetone at {latency} ms, the consumer {consumer}: wall, × without read-ahead", atMost, ratio));
            }
        }

        return new Section("Threetone, one page ahead",
            "10,000 rows in 20 pages. The work is a wait on each page, by the same clock as the injected latency. Without\n"
            + $"read-ahead means the generated client behind the same handlers, asked for one page after another.\n\n{table}",
            targets);
    }
}
