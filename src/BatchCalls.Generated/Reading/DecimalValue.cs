using System.Text.Json;

namespace BatchCalls.Generated.Reading;

/// <summary>Money and the like: every digit, or unreadable.</summary>
public readonly struct DecimalValue : IValueReader<decimal>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ModelReader reader, out decimal value)
    {
        value = 0;
        return reader.Token != JsonTokenType.Number ? reader.FailExpecting("a number")
            : ExactDecimal.TryRead(ref reader, out value) || reader.Fail("is a number that a decimal cannot hold exactly");
    }
}
