using System.Globalization;
using System.Text;

namespace BatchCalls.Generated.Reading;

/// <summary>Decimals as they stand: a number that a <see cref="decimal"/> would round is refused.</summary>
internal static class ExactDecimal
{
    private const int MostDigits = 28;

    public static bool TryRead(ref ModelReader reader, out decimal value) =>
        reader.TryGetDecimal(out value) && IsExact(reader.Text, value);

    private static bool IsExact(ReadOnlySpan<byte> text, decimal value)
    {
        var digits = 0;
        var decimals = 0L;
        var isFraction = false;
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (letter is (byte)'e' or (byte)'E')
            {
                return digits == 0
                    || (digits <= MostDigits
                        && int.TryParse(text[(index + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
                        && decimals - exponent <= MostDigits);
            }

            if (letter == '.')
            {
                isFraction = true;
            }
            else if (letter != '-')
            {
                decimals += isFraction ? 1 : 0;
                digits += digits > 0 || letter != '0' ? 1 : 0;
            }
        }

        // 29 digits fit when they are few enough in value: 79228162514264337593543950335.
        return decimals <= MostDigits
            && (digits <= MostDigits || value.ToString(CultureInfo.InvariantCulture) == Encoding.ASCII.GetString(text));
    }
}
