using System.Text.Json;

namespace BatchCalls.Generated.Reading;

/// <summary>An open enum: any text is a value, and one that the document lacks is told.</summary>
public readonly struct EnumValue<T> : IValueReader<T>
    where T : struct, IOpenEnum<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ModelReader reader, out T value)
    {
        value = default;
        if (reader.Token != JsonTokenType.String)
        {
            return reader.FailExpecting("a text");
        }

        foreach (var known in T.KnownValues)
        {
            if (reader.TextEquals(known.Utf8))
            {
                value = T.From(known.Text);
                return true;
            }
        }

        if (!reader.TryGetString(out var text))
        {
            return reader.Fail(StringValue.Malformed);
        }

        reader.Tell(DeviationKind.UndocumentedValue);
        value = T.From(text);
        return true;
    }
}
