using System.Globalization;
using System.Text.Json;
using Newtonsoft.Json;

namespace BatchCalls.ContractTests.Payloads;

/// <summary>Values of one scalar schema.</summary>
internal sealed class ScalarValues(Random random, JsonElement schema)
{
    private const long LastSecondOf9999 = 253_402_300_799;

    private string? Format => schema.TryGetProperty("format", out var format) ? format.GetString() : null;

    public string Text() => Format switch
    {
        "date-time" => Time(),
        "date" => Time()[..10],
        "uuid" => new Guid(random.Next(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).ToString(),
        "uri" => $"https://example.test/{random.Next()}",
        "email" => $"caller{random.Next(1000)}@example.test",
        _ => WithinLength(random.Next(3) == 0 ? Pick([.. AwkwardValues.Texts]) : $"text-{random.Next()}"),
    };

    /// <summary>Half of the time one of the bounds.</summary>
    public string Integer()
    {
        var (least, most) = Format switch
        {
            "int32" => (int.MinValue, int.MaxValue),
            "unix-time" => (0, LastSecondOf9999),
            _ => (long.MinValue, long.MaxValue),
        };
        least = (long)(Bound("minimum") ?? Bound("exclusiveMinimum") + 1 ?? least);
        most = (long)(Bound("maximum") ?? Bound("exclusiveMaximum") - 1 ?? most);
        var value = random.Next(4) switch
        {
            0 => least,
            1 => most,
            2 => Math.Clamp(random.Next(-10, 1000), least, most),
            _ => random.NextInt64(least, most),
        };
        return value.ToString(CultureInfo.InvariantCulture);
    }

    public string Number()
    {
        var least = Bound("minimum") ?? Bound("exclusiveMinimum") + 1 ?? -99_999m;
        var most = Bound("maximum") ?? Bound("exclusiveMaximum") - 1 ?? 99_999m;
        var value = random.Next(4) switch
        {
            0 => least,
            1 => most,
            2 => Math.Clamp(0.10m, least, most),
            _ => Math.Clamp(Math.Round(least + ((most - least) * (decimal)random.NextDouble()), random.Next(4)), least, most),
        };

        // A decimal keeps its digits; of others no more is promised than their worth, so they are sent as a double is written.
        return Format == "decimal"
            ? value.ToString(CultureInfo.InvariantCulture)
            : JsonConvert.ToString((double)value);
    }

    private string Time() => DateTime.MinValue.AddDays(random.Next(1, 3_000_000)).AddSeconds(random.Next(86_400))
        .ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
        + Pick("", ".5", ".123456") + Pick("Z", "+05:30", "-07:00");

    private string WithinLength(string text)
    {
        var least = (int)(Bound("minLength") ?? 0);
        var most = (int)(Bound("maxLength") ?? int.MaxValue);
        return text.Length > most ? text[..most] : text.PadRight(least, 'x');
    }

    private string Pick(params string[] texts) => texts[random.Next(texts.Length)];

    private decimal? Bound(string keyword) => schema.TryGetProperty(keyword, out var bound) ? bound.GetDecimal() : null;
}
