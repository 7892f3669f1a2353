using System.Globalization;

namespace BatchCalls.Benchmarks.Serving;

/// <summary>What the server saw of one run.</summary>
/// <param name="Requests">In all.</param>
/// <param name="MostInFlight">At one moment.</param>
/// <param name="MedianLatenessMicroseconds">By how much the injected latency was too long; 0 without latency.</param>
/// <param name="WorstLatenessMicroseconds">The same, of the latest.</param>
internal sealed record RunCounts(
    int Requests, int MostInFlight, double MedianLatenessMicroseconds, double WorstLatenessMicroseconds)
{
    public override string ToString() => FormattableString.Invariant(
        $"{Requests} {MostInFlight} {MedianLatenessMicroseconds:0.0} {WorstLatenessMicroseconds:0.0}");

    public static RunCounts Parse(string line)
    {
        double[] parts = [.. line.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture))];
        return new RunCounts((int)parts[0], (int)parts[1], parts[2], parts[3]);
    }
}
