using System.Globalization;

namespace BatchCalls.ContractTests.Payloads;

/// <summary>What the generated payloads of this run are made from: another one in every run, unless one is asked for.</summary>
internal static class RunSeed
{
    public const string Variable = "BATCHCALLS_SEED";

    private static readonly Lazy<int> Chosen = new(() => Of(Environment.GetEnvironmentVariable(Variable)));

    public static int Value => Chosen.Value;

    /// <param name="text">Null or empty for a new one.</param>
    /// <exception cref="FormatException">It is no seed; the message says what is.</exception>
    public static int Of(string? text) =>
        string.IsNullOrEmpty(text) ? Random.Shared.Next()
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed
            : throw new FormatException($"{Variable} is '{text}'. Set it to a whole number from 0 to {int.MaxValue}, or not at all.");
}
