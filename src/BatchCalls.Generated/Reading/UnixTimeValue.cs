namespace BatchCalls.Generated.Reading;

/// <summary>Unix seconds within the years 1 to 9999; 0 and negative ones too. Milliseconds are out of that range.</summary>
public readonly struct UnixTimeValue : IValueReader<long>
{
    private static readonly long First = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    private static readonly long Last = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <inheritdoc/>
    public static bool TryRead(ref ModelReader reader, out long value) =>
        Int64Value.TryRead(ref reader, out value)
        && ((value >= First && value <= Last) || reader.Fail("is no time in Unix seconds within the years 1 to 9999"));
}
