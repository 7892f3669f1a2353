using System.Collections.Concurrent;

namespace BatchCalls.ContractTests.Runs;

/// <summary>What the tests of a run did.</summary>
internal sealed class ContractRun
{
    private readonly ConcurrentQueue<TestRecord> _records = new();

    /// <summary>The run that is under way.</summary>
    public static ContractRun Current { get; } = new();

    public IReadOnlyList<TestRecord> Records => [.. _records];

    public void Add(TestRecord record) => _records.Enqueue(record);
}
