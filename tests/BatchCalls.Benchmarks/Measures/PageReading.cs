using BatchCalls.Benchmarks.Measuring;
using BatchCalls.Benchmarks.Reporting;
using BatchCalls.Benchmarks.Serving;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
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

    private static readonly (string Shape, string What, double Time, double Bytes)[] Goals =
    [
        ("truedy", "schema's shape", 0.7, 1.0),
        ("truedy-example", "example's shape, its 8 undocumented fields typed by our overlay", 1.0, 1.1),
        ("truedy-unknown", "example's shape, 8 of 17 fields nobody documents", 1.0, 1.1),
        ("threetone", "Threetone's schema's shape", 0.7, 1.0),
    ];

    public static Task<Section> RunAsync(Plan plan, ServerProcess server)
    {
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(plan.IsQuick ? 2 : 8)
            .WithIterationCount(plan.IsQuick ? 3 : 15)
            .WithIterationTime(TimeInterval.FromMilliseconds(plan.IsQuick ? 50 : 200));
        var config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(NullLogger.Instance)
            .WithOptions(ConfigOptions.DisableLogFile)
            .WithArtifactsPath(Path.Combine(Repository.Root, "artifacts", "benchmarks"));
        var summary = BenchmarkRunner.Run<PageBenchmarks>(config);
        var table = new Table("shape, client", "ns a row", "time × floor", "bytes a row", "bytes × floor");
        var targets = new List<Target>();
        foreach (var (shape, what, time, bytes) in Goals)
        {
            var floor = Report(summary, shape, nameof(PageBenchmarks.Floor));
            foreach (var (method, name) in Clients(shape))
            {
                var report = Report(summary, shape, method);
                table.Add(
                    $"{what}: {name}",
                    Target.Text(Time(report).Median / Rows),
                    Target.Text(Time(report).Median / Time(floor).Median),
                    Target.Text(Bytes(report) / Rows),
                    Target.Text(Bytes(report) / Bytes(floor)));
            }

            // BenchmarkDotNet takes them one after another, not in turn: the spread is that of ours alone.
            var facade = Report(summary, shape, nameof(PageBenchmarks.Facade));
            var (ours, theirs) = (Time(facade), Time(floor).Median);
            targets.Add(Target.Ratio($"page, {what}: time, × floor", time, new Spread(ours.Median / theirs, ours.Low / theirs, ours.High / theirs)));
            targets.Add(Target.Ratio($"page, {what}: bytes, × floor", bytes, Spread.Of([Bytes(facade) / Bytes(floor)])));
        }

        return Task.FromResult(new Section("Reading a page from memory",
            "BenchmarkDotNet, in process; a page of 100 rows through the same in-memory handler for all, facade and reading policy included.\n"
            + "Where nobody documents the 8 fields, the floor keeps them with `JsonExtensionData`, since ours keeps them too.\n\n" + table, targets));
    }

    private static IEnumerable<(string Method, string Name)> Clients(string shape)
    {
        yield return (nameof(PageBenchmarks.Floor), "floor");
        yield return (nameof(PageBenchmarks.Facade), shape == "threetone" ? "`client.Threetone`" : "`client.Truedy`");
        yield return (nameof(PageBenchmarks.Common), "`client.ListAsync`");
        if (shape != "threetone")
        {
            yield return (nameof(PageBenchmarks.Plain), "plain NSwag");
        }
    }

    private static BenchmarkReport Report(Summary summary, string shape, string method) =>
        summary.Reports.FirstOrDefault(report =>
            report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method && Equals(report.BenchmarkCase.Parameters[nameof(PageBenchmarks.Shape)], shape))
        is { Success: true } report ? report : throw new InvalidOperationException($"BenchmarkDotNet could not measure {method} over {shape}.");

    private static Spread Time(BenchmarkReport report) =>
        Spread.Of(report.AllMeasurements.Where(one => one.Is(BenchmarkDotNet.Engines.IterationMode.Workload, BenchmarkDotNet.Engines.IterationStage.Result))
            .Select(one => one.Nanoseconds / one.Operations));

    private static double Bytes(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? double.NaN;
}
