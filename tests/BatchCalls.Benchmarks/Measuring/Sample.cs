using System.Diagnostics;

namespace BatchCalls.Benchmarks.Measuring;

/// <summary>What something cost this process.</summary>
/// <param name="Wall">From beginning to end.</param>
/// <param name="Cpu">Of all threads.</param>
/// <param name="Bytes">Allocated by all threads.</param>
internal readonly record struct Sample(TimeSpan Wall, TimeSpan Cpu, long Bytes)
{
    public static async Task<Sample> OfAsync(Func<Task> work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        await work();
        var wall = Stopwatch.GetElapsedTime(start);
        return new Sample(wall, Environment.CpuUsage.TotalTime - cpu, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }
}
