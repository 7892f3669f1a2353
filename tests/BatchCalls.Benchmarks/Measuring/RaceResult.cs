using BatchCalls.Benchmarks.Serving;

namespace BatchCalls.Benchmarks.Measuring;

/// <summary>The samples of a race, by contender, in the order of the rounds.</summary>
/// <param name="rowsOfSample">That each sample is about.</param>
internal sealed class RaceResult(
    IReadOnlyList<Contender> contenders,
    Dictionary<string, List<Sample>> samples,
    Dictionary<string, RunCounts> counts,
    int rowsOfSample)
{
    public IReadOnlyList<Contender> Contenders => contenders;

    public RunCounts Counts(string contender) => counts[contender];

    public Spread Wall(string contender) => Spread.Of(samples[contender].Select(sample => sample.Wall.TotalMilliseconds));

    public Spread CpuMicrosecondsPerRow(string contender) =>
        Spread.Of(samples[contender].Select(sample => sample.Cpu.TotalMicroseconds / rowsOfSample));

    public Spread BytesPerRow(string contender) =>
        Spread.Of(samples[contender].Select(sample => (double)sample.Bytes / rowsOfSample));

    /// <summary>To another contender's, round by round.</summary>
    public Spread Ratio(string contender, string floor, Func<Sample, double> cost) =>
        Spread.OfRatios(samples[contender].Select(cost), samples[floor].Select(cost));
}
