namespace BatchCalls.Generated.Reading;

/// <summary>As <see cref="Value{T,TReader}"/>, for a value type whose absence is null.</summary>
public static class OptionalValue<T, TReader>
    where T : struct
    where TReader : IValueReader<T>
{
    /// <summary>See the type.</summary>
    public static T? Read(ref ModelReader reader, ref ObjectScope scope)
    {
        if (!reader.EnterValue(ref scope))
        {
            return null;
        }

        if (TReader.TryRead(ref reader, out var value))
        {
            return value;
        }

        reader.RejectValue(ref scope);
        return null;
    }
}
