using System.Text.Json;

namespace BatchCalls.Generated.Reading;

/// <summary>An ISO 8601 time; see <see cref="IsoTime"/>.</summary>
public readonly struct TimeValue : IValueReader<DateTimeOffset>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ModelReader reader, out DateTimeOffset value)
    {
        value = default;
        if (reader.Token != JsonTokenType.String)
        {
            return reader.FailExpecting("a time");
        }

        if (!reader.IsEscaped)
        {
            return IsoTime.TryParse(reader.Text, out value) || reader.Fail(Unreadable);
        }

        return (reader.TryGetString(out var text) && IsoTime.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out value))
            || reader.Fail(Unreadable);
    }

    private const string Unreadable = "is no ISO 8601 time within the years 1 to 9999";
}
