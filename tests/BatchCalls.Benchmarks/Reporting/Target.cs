using System.Globalization;
using BatchCalls.Benchmarks.Measuring;

namespace BatchCalls.Benchmarks.Reporting;

/// <summary>A target and what came of it.</summary>
/// <param name="What">Is measured.</param>
/// <param name="AtMost">The target.</param>
/// <param name="Unit">Behind the numbers: × for a ratio.</param>
/// <param name="Measured">In this run.</param>
internal sealed record Target(string What, double AtMost, string Unit, Spread Measured)
{
    public bool IsMet => Measured.Median <= AtMost;

    public IReadOnlyList<string> Cells =>
    [
        What,
        $"≤ {Text(AtMost)} {Unit}",
        $"{Text(Measured.Median)} {Unit}",
        $"{Text(Measured.Low)} – {Text(Measured.High)}",
        IsMet ? "met" : "**not met**",
    ];

    public static Target Ratio(string what, double atMost, Spread measured) => new(what, atMost, "×", measured);

    /// <summary>A number with as many digits as mean something.</summary>
    public static string Text(double number) =>
        number.ToString(Math.Abs(number) switch { < 10 => "0.00#", < 100 => "0.0", _ => "N0" }, CultureInfo.InvariantCulture);
}
