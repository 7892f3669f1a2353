using System.Diagnostics;
using BatchCalls.Benchmarks;
using BatchCalls.Benchmarks.Measures;
using BatchCalls.Benchmarks.Reporting;
using BatchCalls.Benchmarks.Serving;

var measures = new Dictionary<string, Func<Plan, ServerProcess, Task<Section>>[]>
{
    ["page"] = [PageReading.RunAsync],
    ["listing"] = [Listing.RunAsync],
    ["latency"] = [Latency.RunAsync, ReadAhead.RunAsync, BothProviders.RunAsync],
    ["memory"] = [LiveHeap.RunAsync],
    ["start"] = [FirstRow.RunAsync, ColdStart.RunAsync, CommandLineStart.RunAsync],
    ["build"] = [BuildTime.RunAsync],
};
var command = args.FirstOrDefault(argument => !argument.StartsWith('-')) ?? "";
if (command == "serve")
{
    await ListingServer.RunAsync();
    return 0;
}

var chosen = command == "all" ? [.. measures.Values.SelectMany(several => several)] : measures.GetValueOrDefault(command);
if (chosen is null)
{
    await Console.Error.WriteLineAsync(
        $"Say what to measure: all, {string.Join(", ", measures.Keys)}. With --quick, only whether it works.");
    return 2;
}

var plan = new Plan(IsQuick: args.Contains("--quick"));
var start = Stopwatch.GetTimestamp();
var sections = new List<Section>();
using (var server = await ServerProcess.StartAsync())
{
    foreach (var measure in chosen)
    {
        sections.Add(await measure(plan, server));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await Console.Error.WriteLineAsync($"{sections[^1].Title}: done after {seconds:0} s");
    }
}

var ran = "dotnet run -c Release --project tests/BatchCalls.Benchmarks -- " + string.Join(' ', args);
var report = Report.Write(sections, Stopwatch.GetElapsedTime(start), ran);
Console.WriteLine(report);
if (command == "all" && !plan.IsQuick)
{
    var docs = Directory.CreateDirectory(Path.Combine(Repository.Root, "docs"));
    File.WriteAllText(Path.Combine(docs.FullName, "performance.md"), report);
}

return 0;
