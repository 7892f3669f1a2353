using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace BatchCalls.Generated.Reading;

/// <summary>A text, of any format.</summary>
public readonly struct StringValue : IValueReader<string>
{
    internal const string Malformed = "is not well-formed text";

    /// <inheritdoc/>
    public static bool TryRead(ref ModelReader reader, [MaybeNullWhen(false)] out string value)
    {
        value = null;
        return reader.Token != JsonTokenType.String ? reader.FailExpecting("a text")
            : reader.TryGetString(out value) || reader.Fail(Malformed);
    }
}
