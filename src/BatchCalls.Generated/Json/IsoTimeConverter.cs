using System.Globalization;
using System.Text;
using BatchCalls.Generated.Reading;
using Newtonsoft.Json;

namespace BatchCalls.Generated.Json;

/// <summary>
/// Times as our own reader reads them, with <see cref="JsonConvert"/>: without an offset they are UTC, not the machine's
/// time. Referenced by generated code.
/// </summary>
public sealed class IsoTimeConverter : JsonConverter
{
    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) =>
        objectType == typeof(DateTimeOffset) || objectType == typeof(DateTimeOffset?);

    /// <inheritdoc/>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.Value switch
        {
            null when Nullable.GetUnderlyingType(objectType!) is not null => null,
            string text when IsoTime.TryParse(Encoding.UTF8.GetBytes(text), out var time) => time,
            // A caller's own JsonReader may have made a date of it before it came here.
            DateTime { Kind: DateTimeKind.Unspecified } time => new DateTimeOffset(time, TimeSpan.Zero),
            DateTime time => new DateTimeOffset(time),
            DateTimeOffset time => time,
            _ => throw new JsonSerializationException($"{reader.Path}: not an ISO 8601 time."),
        };
    }

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var time = (DateTimeOffset)value!;
        var format = time.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";
        writer.WriteValue(time.ToString(format, CultureInfo.InvariantCulture));
    }
}
