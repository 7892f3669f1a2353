using System.Globalization;
using System.Text.Json;

namespace BatchCalls.Generated.Reading;

/// <summary>A date, <c>2026-03-05</c>.</summary>
public readonly struct DateValue : IValueReader<DateOnly>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ModelReader reader, out DateOnly value)
    {
        value = default;
        return reader.Token != JsonTokenType.String ? reader.FailExpecting("a date")
            : (reader.TryGetString(out var text)
                && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value))
            || reader.Fail("is no date of the form 2026-03-05");
    }
}
