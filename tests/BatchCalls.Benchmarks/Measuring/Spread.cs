namespace BatchCalls.Benchmarks.Measuring;

/// <summary>A median with the quartiles around it.</summary>
internal readonly record struct Spread(double Median, double Low, double High)
{
    public static Spread Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return new Spread(At(0.5), At(0.25), At(0.75));

        // Between two values, as far as the quantile is.
        double At(double quantile)
        {
            var place = quantile * (sorted.Length - 1);
            var below = (int)place;
            var above = Math.Min(below + 1, sorted.Length - 1);
            return sorted[below] + ((sorted[above] - sorted[below]) * (place - below));
        }
    }

    /// <summary>Round by round, since what disturbs one round disturbs both.</summary>
    public static Spread OfRatios(IEnumerable<double> values, IEnumerable<double> floors) =>
        Of(values.Zip(floors, (value, floor) => value / floor));
}
