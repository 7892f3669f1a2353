using System.Globalization;
using System.Text.RegularExpressions;
using BatchCalls.Benchmarks.Measuring;
using BatchCalls.Benchmarks.Reporting;
using BatchCalls.Benchmarks.Serving;

namespace BatchCalls.Benchmarks.Measures;

/// <summary>What generation takes of a build.</summary>
internal static partial class BuildTime
{
    private const string Project = "src/BatchCalls.Generated";

    private static readonly string[] Generation = ["GenerateClient", "AddGeneratedClients"];

    public static async Task<Section> RunAsync(Plan plan, ServerProcess server)
    {
        await BuildAsync();
        var (untouched, touched) = (new List<double>(), new List<double>());
        for (var round = 0; round < plan.Rounds(3); round++)
        {
            untouched.Add(await BuildAsync());
            File.SetLastWriteTimeUtc(Path.Combine(Repository.Root, "specs", "truedy.overlay.yaml"), DateTime.UtcNow);
            touched.Add(await BuildAsync());
        }

        return new Section("Generation in a build",
            $"`dotnet build {Project}`, and of MSBuild's own performance summary the targets {string.Join(", ", Generation)}.",
            [
                new Target("build without changes: generation", 10, "ms", Spread.Of(untouched)),
                new Target("build with one provider's overlay touched: generation", 3_000, "ms", Spread.Of(touched)),
            ]);
    }

    /// <returns>Milliseconds of generation.</returns>
    private static async Task<double> BuildAsync()
    {
        var (_, output) = await TimedProcess.RunAsync(
            "build", Project, "-c", "Release", "-tl:off", "-clp:PerformanceSummary",
            "-nodeReuse:false", "-p:UseSharedCompilation=false");
        var times = TargetTime().Matches(output).Where(match => Generation.Contains(match.Groups["target"].Value)).ToList();
        return times.Any(match => match.Groups["target"].Value == "GenerateClient")
            ? times.Sum(match => double.Parse(match.Groups["ms"].Value, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException("MSBuild's performance summary does not name GenerateClient.");
    }

    [GeneratedRegex(@"^\s*(?<ms>\d+) ms\s+(?<target>\w+)\s+\d+ calls", RegexOptions.Multiline)]
    private static partial Regex TargetTime();
}
