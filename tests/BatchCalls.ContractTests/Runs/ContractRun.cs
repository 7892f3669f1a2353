using System.Collections.Concurrent;

namespace BatchCalls.ContractTests.Runs;

/// <summary>What the tests of this run did.</summary>
internal static class ContractRun
{
    private static readonly ConcurrentQueue<TestRecord> All = new();

    public static IReadOnlyList<TestRecord> Records => [.. All];

    public static void Add(TestRecord record) => All.Enqueue(record);
}
