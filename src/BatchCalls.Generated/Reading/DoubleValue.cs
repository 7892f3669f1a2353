using System.Text.Json;

namespace BatchCalls.Generated.Reading;

/// <summary>A finite number.</summary>
public readonly struct DoubleValue : IValueReader<double>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ModelReader reader, out double value)
    {
        value = 0;
        return reader.Token != JsonTokenType.Number ? reader.FailExpecting("a number")
            : (reader.TryGetDouble(out value) && double.IsFinite(value)) || reader.Fail("is out of the range of a number");
    }
}
