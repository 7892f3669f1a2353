using System.Diagnostics.CodeAnalysis;

namespace BatchCalls.Generated.Reading;

/// <summary>Reads a property's value; the default when it is null or unreadable, which the object's scope then knows.</summary>
public static class Value<T, TReader>
    where TReader : IValueReader<T>
{
    /// <summary>See the type.</summary>
    [return: MaybeNull]
    public static T Read(ref ModelReader reader, ref ObjectScope scope)
    {
        if (reader.IsNull)
        {
            reader.AcceptNull(ref scope);
            return default;
        }

        if (TReader.TryRead(ref reader, out var value))
        {
            return value;
        }

        reader.RejectValue(ref scope);
        return default;
    }
}
