using System.Globalization;
using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>Which C# type a scalar's format and bounds ask for.</summary>
internal static class ScalarFormats
{
    public static ScalarType String(FlatSchema schema) => Format(schema) switch
    {
        "date-time" => ScalarType.Time,
        "date" => ScalarType.Date,
        _ => ScalarType.String,
    };

    public static ScalarType Number(FlatSchema schema) => Format(schema) == "decimal" ? ScalarType.Decimal : ScalarType.Double;

    /// <remarks>Without a format 64 bits, unless both bounds prove that 32 do: an identifier outgrows 32 bits without
    /// notice.</remarks>
    public static ScalarType Integer(FlatSchema schema) => Format(schema) switch
    {
        "unix-time" => ScalarType.UnixTime,
        "int8" or "uint8" or "int16" or "uint16" or "int32" => ScalarType.Int32,
        "int64" or "uint32" or "uint64" => ScalarType.Int64,
        _ when IsWithin32Bits(schema, "minimum", "exclusiveMinimum", -1)
            && IsWithin32Bits(schema, "maximum", "exclusiveMaximum", 1) => ScalarType.Int32,
        _ => ScalarType.Int64,
    };

    private static string? Format(FlatSchema schema) => schema["format"]?.ToString();

    /// <param name="beyond">What an exclusive bound may lie outside of the 32 bits. In 3.0 it is a flag, and proves
    /// nothing.</param>
    private static bool IsWithin32Bits(FlatSchema schema, string inclusive, string exclusive, int beyond) =>
        (Bound(schema[inclusive]) is { } bound && bound is >= int.MinValue and <= int.MaxValue)
        || (Bound(schema[exclusive]) is { } open && open - beyond is >= int.MinValue and <= int.MaxValue);

    private static double? Bound(JToken? token) =>
        token is not null && NumberText.IsNumber(token)
        && double.TryParse(
            string.Create(CultureInfo.InvariantCulture, $"{token}"), NumberStyles.Float, CultureInfo.InvariantCulture,
                out var bound)
            ? bound
            : null;
}
