namespace BatchCalls.Generated.Reading;

/// <summary>
/// As <see cref="Value{T,TReader}"/>, for a value type whose absence is null: the DTO keeps the bare value, and which of them are
/// there in one set of bits, since a nullable field takes twice the memory of a number. By this name the template knows such fields.
/// </summary>
public static class OptionalValue<T, TReader>
    where T : struct
    where TReader : IValueReader<T>
{
    /// <summary>See the type.</summary>
    public static T Read(ref ModelReader reader, ref ObjectScope scope) => Value<T, TReader>.Read(ref reader, ref scope);
}
