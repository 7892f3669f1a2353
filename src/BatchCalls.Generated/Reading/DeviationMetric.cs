using System.Diagnostics.Metrics;

namespace BatchCalls.Generated.Reading;

/// <summary>Counts answers that differ from their document: once per answer and deviation, with its provider, kind and path.</summary>
internal static class DeviationMetric
{
    private static readonly Meter Meter = new("BatchCalls");

    private static readonly Counter<long> Deviations =
        Meter.CreateCounter<long>("batchcalls.contract.deviations", "{deviation}", "Answers that differ from the provider's document.");

    public static void Count(ContractDeviation deviation)
    {
        if (Deviations.Enabled)
        {
            Deviations.Add(1, new("provider", deviation.Provider), new("kind", deviation.KindName), new("path", deviation.Path));
        }
    }
}
