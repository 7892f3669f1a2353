using System.Text.Json;

namespace BatchCalls.Generated.Reading;

/// <summary>True or false; never a text or a number that could mean them.</summary>
public readonly struct BooleanValue : IValueReader<bool>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ModelReader reader, out bool value)
    {
        value = reader.Token == JsonTokenType.True;
        return value || reader.Token == JsonTokenType.False || reader.FailExpecting("a boolean");
    }
}
