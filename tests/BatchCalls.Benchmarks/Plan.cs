namespace BatchCalls.Benchmarks;

/// <summary>How long to measure.</summary>
/// <param name="IsQuick">For a look whether all works: numbers mean little, and no page is written.</param>
internal sealed record Plan(bool IsQuick)
{
    public const int Rows = 10_000;

    /// <summary>Rounds of a measure that takes so many in earnest.</summary>
    public int Rounds(int inEarnest) => IsQuick ? Math.Min(2, inEarnest) : inEarnest;

    /// <summary>In milliseconds.</summary>
    public IReadOnlyList<int> Latencies => IsQuick ? [20] : [20, 50];
}
