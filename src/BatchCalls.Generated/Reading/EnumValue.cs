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

        // Comparing an escaped text with bytes throws when its escapes are no text.
        if (!reader.IsEscaped)
        {
            foreach (var known in T.KnownValues)
            {
                if (reader.Text.SequenceEqual(known.Utf8))
                {
                    value = T.From(known.Text);
                    return true;
                }
            }
        }

        if (!reader.TryGetString(out var text))
        {
            return reader.Fail(StringValue.Malformed);
        }

        value = T.From(text);
        if (!value.IsKnown)
        {
            reader.Tell(DeviationKind.UndocumentedValue);
        }

        return true;
    }
}
