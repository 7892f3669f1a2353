using System.Text.Json;

namespace BatchCalls.Generated.Reading;

/// <summary>A whole number of 64 bits. <c>5.0</c> is one, as JSON Schema says; <c>5.5</c> is not.</summary>
public readonly struct Int64Value : IValueReader<long>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ModelReader reader, out long value)
    {
        value = 0;
        if (reader.Token != JsonTokenType.Number)
        {
            return reader.FailExpecting("an integer");
        }

        if (reader.TryGetInt64(out value))
        {
            return true;
        }

        if (!ExactDecimal.TryRead(ref reader, out var number) || decimal.Truncate(number) != number)
        {
            return reader.Fail("is a number that is no 64-bit integer");
        }

        if (number is < long.MinValue or > long.MaxValue)
        {
            return reader.Fail("is out of the range of a 64-bit integer");
        }

        value = (long)number;
        return true;
    }
}
