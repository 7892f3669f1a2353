using System.Numerics;

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
        var decimals = 0;
        var isFraction = false;
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (letter is (byte)'e' or (byte)'E')
            {
                // Rare in money: compare what the text says with what the decimal holds.
                return !int.TryParse(text[(index + 1)..], out var exponent)
                    ? false
                    : decimals - exponent <= MostDigits && digits <= MostDigits;
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
            && (digits <= MostDigits || (!isFraction && BigInteger.TryParse(System.Text.Encoding.ASCII.GetString(text), out var whole) && whole == new BigInteger(value)));
    }
}
