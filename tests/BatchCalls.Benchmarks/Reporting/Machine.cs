using System.Runtime.InteropServices;

namespace BatchCalls.Benchmarks.Reporting;

/// <summary>Where the numbers are from.</summary>
internal static class Machine
{
    public static string Describe() =>
        $"{Environment.ProcessorCount} cores, {Processor()}, {RuntimeInformation.OSDescription}, "
        + $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}, "
        + $"{(System.Runtime.GCSettings.IsServerGC ? "server" : "workstation")} GC";

    private static string Processor()
    {
        const string Facts = "/proc/cpuinfo";
        IEnumerable<string> facts = File.Exists(Facts) ? File.ReadLines(Facts) : [];
        var line = facts.FirstOrDefault(fact => fact.StartsWith("model name", StringComparison.Ordinal));
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? "processor not known";
    }
}
