using BatchCalls.Benchmarks.Measuring;
using BatchCalls.Benchmarks.Reporting;
using BatchCalls.Benchmarks.Serving;

namespace BatchCalls.Benchmarks.Measures;

/// <summary>The command against a program that does nothing, process start to exit.</summary>
internal static class CommandLineStart
{
    public static async Task<Section> RunAsync(Plan plan, ServerProcess server)
    {
        var hello = Path.Combine(Repository.Root, "tests/BatchCalls.Benchmarks/Apps/Hello/bin/Release/net10.0/Hello.dll");
        var command = Path.Combine(await TimedProcess.PublishAsync("src/BatchCalls.Cli"), "BatchCalls.Cli.dll");
        string[] list = [command, "list", "--sandbox", "--format", "ndjson"];
        (string Name, string[] Arguments)[] runs =
        [
            ("`dotnet Hello.dll`", [hello]),
            ("`batchcalls --version`: starts, parses its arguments", [command, "--version"]),
            ("`batchcalls list --help`: the same, all options made and printed", [command, "list", "--help"]),
            ("`batchcalls list --sandbox --limit 0 --format ndjson`: no request", [.. list, "--limit", "0"]),
            ("`batchcalls list --sandbox --provider truedy --format ndjson`: one provider", [.. list, "--provider", "truedy"]),
            ("`batchcalls list --sandbox --format ndjson`", list),
        ];
        var times = runs.ToDictionary(run => run.Name, _ => new List<double>());
        for (var round = -1; round < plan.Rounds(15); round++)
        {
            foreach (var (name, arguments) in runs)
            {
                var (wall, _) = await TimedProcess.RunAsync(arguments);
                if (round >= 0)
                {
                    times[name].Add(wall.TotalMilliseconds);
                }
            }
        }

        var floor = times[runs[0].Name];
        var table = new Table("process", "start to exit, ms", "over hello, ms");
        foreach (var (name, _) in runs)
        {
            table.Add(name, Target.Text(Spread.Of(times[name]).Median), Target.Text(Over(name).Median));
        }

        return new Section("The command",
            "`batchcalls` is published with ReadyToRun and run as `dotnet BatchCalls.Cli.dll`. Each line has what the\n"
            + $"lines before it have: the difference is where the time goes.\n\n{table}",
            [new Target("`batchcalls list --sandbox --format ndjson` over `dotnet Hello.dll`", 60, "ms", Over(runs[^1].Name))]);

        Spread Over(string name) => Spread.Of(times[name].Zip(floor, (time, least) => time - least));
    }
}
