namespace BatchCalls.Generated.Reading;

/// <summary>A whole number whose documented bounds fit 32 bits.</summary>
public readonly struct Int32Value : IValueReader<int>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ModelReader reader, out int value)
    {
        value = 0;
        if (!Int64Value.TryRead(ref reader, out var wide))
        {
            return false;
        }

        if (wide is < int.MinValue or > int.MaxValue)
        {
            return reader.Fail("is out of the range of a 32-bit integer");
        }

        value = (int)wide;
        return true;
    }
}
