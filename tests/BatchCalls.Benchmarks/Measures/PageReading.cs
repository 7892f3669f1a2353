using BatchCalls.Benchmarks.Measuring;
using BatchCalls.Benchmarks.Reporting;
using BatchCalls.Benchmarks.Serving;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace BatchCalls.Benchmarks.Measures;

/// <summary>A page from memory, facade included.</summary>
internal static class PageReading
{
    private const int Rows = 100;

    private static readonly Goal[] Goals =
    [
        new("truedy", "schema's shape", nameof(PageBenchmarks.Floor), 0.7, 1.0),
        new("truedy-example", "example's shape, 8 fields typed by our overlay", nameof(PageBenchmarks.Floor), 1.0, 1.1),
        new("truedy-unknown", "example's shape, 8 fields unknown, the floor keeps them", nameof(PageBenchmarks.Floor), 1.0, 1.1),
        new("truedy-unknown", "the same, the floor drops them", nameof(PageBenchmarks.DroppingFloor), 1.0, 1.1),
        new("threetone", "Threetone's schema's shape", nameof(PageBenchmarks.Floor), 0.7, 1.0),
    ];

    public static async Task<Section> RunAsync(Plan plan, ServerProcess server)
    {
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(2)
            .WithIterationCount(3)
            .WithIterationTime(TimeInterval.FromMilliseconds(50));
        var config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddFilter(new SimpleFilter(IsOfItsShape))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(NullLogger.Instance)
            .WithOptions(ConfigOptions.DisableLogFile)
            .WithArtifactsPath(Path.Combine(Repository.Root, "artifacts", "benchmarks"));
        var summary = BenchmarkRunner.Run<PageBenchmarks>(config);
        var table = new Table("shape, client", "ns a row", "time × floor", "bytes a row", "bytes × floor");
        var targets = new List<Target>();
        var times = new Dictionary<string, IReadOnlyDictionary<string, List<double>>>();
        foreach (var shape in PageBenchmarks.Shapes)
        {
            string[] methods = [.. Clients(shape).Select(client => client.Method)];
            times[shape] = await PagesInTurn.TimeAsync(shape, methods, warmUps: plan.Rounds(8), plan.Rounds(25));
            foreach (var (method, name) in Clients(shape))
            {
                var bytes = Bytes(summary, shape, method);
                table.Add(
                    $"{shape}: {name}",
                    Target.Text(Spread.Of(times[shape][method]).Median),
                    Target.Text(Ratio(shape, method, nameof(PageBenchmarks.Floor)).Median),
                    Target.Text(bytes / Rows),
                    Target.Text(bytes / Bytes(summary, shape, nameof(PageBenchmarks.Floor))));
            }
        }

        foreach (var goal in Goals)
        {
            var bytes = Bytes(summary, goal.Shape, nameof(PageBenchmarks.Facade)) / Bytes(summary, goal.Shape, goal.Floor);
            targets.Add(Target.Ratio($"page, {goal.What}: time, × floor", goal.Time, Ratio(goal.Shape, nameof(PageBenchmarks.Facade), goal.Floor)));
            targets.Add(Target.Ratio($"page, {goal.What}: bytes, × floor", goal.Bytes, Spread.Of([bytes])));
        }

        return new Section("Reading a page from memory",
            "In process; a page of 100 rows through the same in-memory handler for all, facade and reading policy included.\n"
            + "Bytes are BenchmarkDotNet's; times are of the same benchmarks, taken in turn, since it takes one after another.\n"
            + "The eight fields that only Truedy's example shows are typed by our overlay, so `truedy-example` has them typed in\n"
            + "every client. `truedy-unknown` has them under names that nobody documents: ours keeps them, and so does the floor,\n"
            + $"by `JsonExtensionData`; the other floor drops them.\n\n{table}",
            targets);

        Spread Ratio(string shape, string method, string floor) => Spread.OfRatios(times[shape][method], times[shape][floor]);
    }

    private static IEnumerable<(string Method, string Name)> Clients(string shape)
    {
        yield return (nameof(PageBenchmarks.Floor), "floor");
        if (shape == "truedy-unknown")
        {
            yield return (nameof(PageBenchmarks.DroppingFloor), "floor that drops what is unknown");
        }

        yield return (nameof(PageBenchmarks.Facade), shape == "threetone" ? "`client.Threetone`" : "`client.Truedy`");
        yield return (nameof(PageBenchmarks.Common), "`client.ListAsync`");
        if (shape != "threetone")
        {
            yield return (nameof(PageBenchmarks.Plain), "plain NSwag");
        }
    }

    private static bool IsOfItsShape(BenchmarkCase one)
    {
        var shape = (string)one.Parameters[nameof(PageBenchmarks.Shape)];
        return Clients(shape).Any(client => client.Method == one.Descriptor.WorkloadMethod.Name);
    }

    private static double Bytes(Summary summary, string shape, string method) =>
        summary.Reports.FirstOrDefault(report =>
            report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method
            && Equals(report.BenchmarkCase.Parameters[nameof(PageBenchmarks.Shape)], shape))
        is { Success: true } report
            ? report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? double.NaN
            : throw new InvalidOperationException($"BenchmarkDotNet could not measure {method} over {shape}.");

    /// <param name="Floor">The benchmark that ours is compared with.</param>
    /// <param name="Time">At most so many times the floor's.</param>
    /// <param name="Bytes">At most so many times the floor's.</param>
    private sealed record Goal(string Shape, string What, string Floor, double Time, double Bytes);
}
