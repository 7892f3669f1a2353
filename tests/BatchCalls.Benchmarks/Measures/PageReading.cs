using BatchCalls.Benchmarks.Measuring;
using BatchCalls.Benchmarks.Reporting;
using BatchCalls.Benchmarks.Serving;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
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

    public static Task<Section> RunAsync(Plan plan, ServerProcess server)
    {
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(plan.IsQuick ? 2 : 8)
            .WithIterationCount(plan.IsQuick ? 3 : 15)
            .WithIterationTime(TimeInterval.FromMilliseconds(plan.IsQuick ? 50 : 200));
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
        foreach (var shape in PageBenchmarks.Shapes)
        {
            var floor = Report(summary, shape, nameof(PageBenchmarks.Floor));
            foreach (var (method, name) in Clients(shape))
            {
                var report = Report(summary, shape, method);
                table.Add(
                    $"{shape}: {name}",
                    Target.Text(Time(report).Median / Rows),
                    Target.Text(Time(report).Median / Time(floor).Median),
                    Target.Text(Bytes(report) / Rows),
                    Target.Text(Bytes(report) / Bytes(floor)));
            }
        }

        foreach (var goal in Goals)
        {
            // BenchmarkDotNet takes them one after another, not in turn: the spread is that of ours alone.
            var facade = Report(summary, goal.Shape, nameof(PageBenchmarks.Facade));
            var floor = Report(summary, goal.Shape, goal.Floor);
            var (ours, theirs) = (Time(facade), Time(floor).Median);
            var time = new Spread(ours.Median / theirs, ours.Low / theirs, ours.High / theirs);
            var bytes = Spread.Of([Bytes(facade) / Bytes(floor)]);
            targets.Add(Target.Ratio($"page, {goal.What}: time, × floor", goal.Time, time));
            targets.Add(Target.Ratio($"page, {goal.What}: bytes, × floor", goal.Bytes, bytes));
        }

        return Task.FromResult(new Section("Reading a page from memory",
            "BenchmarkDotNet, in process; a page of 100 rows through the same in-memory handler for all, facade and reading\n"
            + "policy included. The eight fields that only Truedy's example shows are typed by our overlay, so `truedy-example`\n"
            + "has them typed in every client. `truedy-unknown` has them under names that nobody documents: ours keeps them,\n"
            + $"and so does the floor, by `JsonExtensionData`; the other floor drops them.\n\n{table}",
            targets));
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

    private static BenchmarkReport Report(Summary summary, string shape, string method) =>
        summary.Reports.FirstOrDefault(report =>
            report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method
            && Equals(report.BenchmarkCase.Parameters[nameof(PageBenchmarks.Shape)], shape))
        is { Success: true } report
            ? report
            : throw new InvalidOperationException($"BenchmarkDotNet could not measure {method} over {shape}.");

    private static Spread Time(BenchmarkReport report) =>
        Spread.Of(report.AllMeasurements
            .Where(one => one.Is(IterationMode.Workload, IterationStage.Result))
            .Select(one => one.Nanoseconds / one.Operations));

    private static double Bytes(BenchmarkReport report) =>
        report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? double.NaN;

    /// <param name="Floor">The benchmark that ours is compared with.</param>
    /// <param name="Time">At most so many times the floor's.</param>
    /// <param name="Bytes">At most so many times the floor's.</param>
    private sealed record Goal(string Shape, string What, string Floor, double Time, double Bytes);
}
