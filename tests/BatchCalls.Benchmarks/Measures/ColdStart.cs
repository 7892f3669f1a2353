using System.Diagnostics;
using System.Globalization;
using BatchCalls.Benchmarks.Measuring;
using BatchCalls.Benchmarks.Reporting;
using BatchCalls.Benchmarks.Serving;

namespace BatchCalls.Benchmarks.Measures;

/// <summary>The time from the start of a process to its first row.</summary>
internal static class ColdStart
{
    private const string Project = "tests/BatchCalls.Benchmarks/Apps/FirstRow";

    public static async Task<Section> RunAsync(Plan plan, ServerProcess server)
    {
        var address = server.Address("cold", latency: 0, 1_000, "truedy").ToString();
        var built = Path.Combine(Repository.Root, Project, "bin", "Release", "net10.0", "FirstRow.dll");
        var published = Path.Combine(await TimedProcess.PublishAsync(Project), "FirstRow.dll");
        var targets = new List<Target>();
        var table = new Table("application", "floor, ms", "`client.Truedy`, ms", "ratio");
        foreach (var (how, application) in new[] { ("built", built), ("published with ReadyToRun", published) })
        {
            var (theirs, ours) = (new List<double>(), new List<double>());
            for (var round = -1; round < plan.Rounds(15); round++)
            {
                var their = await FirstRowAsync(application, "floor", address);
                var our = await FirstRowAsync(application, "ours", address);
                if (round >= 0)
                {
                    theirs.Add(their);
                    ours.Add(our);
                }
            }

            var ratio = Spread.OfRatios(ours, theirs);
            table.Add(how, Target.Text(Spread.Of(theirs).Median), Target.Text(Spread.Of(ours).Median), Target.Text(ratio.Median));
            targets.Add(Target.Ratio($"time to the first row, cold process, {how}: × floor", 0.8, ratio));
        }

        return new Section("Time to the first row, cold",
            "A small application that has both clients (`Apps/FirstRow`), from the start of its process to its first row.\n"
            + $"It tells the time itself: the clock is the machine's, the same in both processes.\n\n{table}", targets);
    }

    private static async Task<double> FirstRowAsync(string application, string client, string address)
    {
        var now = Stopwatch.GetTimestamp().ToString(CultureInfo.InvariantCulture);
        var (_, output) = await TimedProcess.RunAsync(application, client, address, now);
        return double.Parse(output, CultureInfo.InvariantCulture);
    }
}
