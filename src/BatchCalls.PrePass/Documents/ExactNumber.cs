using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>
/// A JSON number as what it is worth, whatever its spelling and its size: <c>1</c>, <c>1.0</c> and <c>10e-1</c> are one number,
/// <c>1e400</c> and integers of forty digits are no others than themselves.
/// </summary>
internal sealed partial class ExactNumber : IComparable<ExactNumber>
{
    // Digits that are written out; beyond them an exponent is easier to read.
    private const int Plain = 40;

    // Integers up to here are calculated with.
    private const int Calculable = 1000;

    private readonly bool _isNegative;

    // Neither begins nor ends with a zero; empty for zero itself.
    private readonly string _digits;

    // Of the last digit: 5 is 5e0, 500 is 5e2.
    private readonly BigInteger _exponent;

    private ExactNumber(bool isNegative, string digits, BigInteger exponent)
    {
        var significant = digits.TrimStart('0');
        _digits = significant.TrimEnd('0');
        _isNegative = isNegative && _digits.Length > 0;
        _exponent = _digits.Length == 0 ? 0 : exponent + (significant.Length - _digits.Length);
    }

    public bool IsInteger => _exponent >= 0;

    private BigInteger Magnitude => _digits.Length + _exponent;

    /// <returns>Null for what is no number.</returns>
    public static ExactNumber? Of(JToken? token) => token is not null && NumberText.IsNumber(token)
        ? Of(string.Create(CultureInfo.InvariantCulture, $"{token}"))
        : null;

    /// <inheritdoc cref="Of(JToken)"/>
    public static ExactNumber? Of(string text)
    {
        if (Form().Match(text) is not { Success: true } parts)
        {
            return null;
        }

        var fraction = parts.Groups["fraction"].Value;
        var exponent = parts.Groups["exponent"] is { Success: true } stated
            ? BigInteger.Parse(stated.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : 0;
        return new ExactNumber(parts.Groups["sign"].Success, parts.Groups["whole"].Value + fraction, exponent - fraction.Length);
    }

    public int CompareTo(ExactNumber? other) => other switch
    {
        null => 1,
        _ when Sign != other.Sign => Sign.CompareTo(other.Sign),
        _ => Sign * (Magnitude == other.Magnitude
            ? string.CompareOrdinal(_digits, other._digits)
            : Magnitude.CompareTo(other.Magnitude)),
    };

    /// <returns>False as well where a number is too long to be calculated with.</returns>
    public bool IsMultipleOf(ExactNumber other)
    {
        var scale = BigInteger.Min(_exponent, other._exponent);
        return other.Sign != 0 && Scaled(scale) is { } whole && other.Scaled(scale) is { } part && whole % part == 0;
    }

    /// <summary>The next integer above (1) or below (-1) an integer; null where it is too long to be calculated with.</summary>
    public ExactNumber? Next(int step) => IsInteger && Scaled(0) is { } value
        ? Of((value + step).ToString(CultureInfo.InvariantCulture))
        : null;

    /// <summary>A JSON number, the same for all spellings.</summary>
    public override string ToString()
    {
        var sign = _isNegative ? "-" : string.Empty;
        return _digits.Length == 0 ? "0"
            : _exponent >= 0 && Magnitude <= Plain ? sign + _digits + new string('0', (int)_exponent)
            : _exponent < 0 && _exponent >= -Plain && Magnitude > 0
                ? sign + _digits[..(int)Magnitude] + "." + _digits[(int)Magnitude..]
            : _exponent < 0 && _exponent >= -Plain ? sign + "0." + new string('0', (int)-Magnitude) + _digits
            : sign + _digits + "e" + _exponent.ToString(CultureInfo.InvariantCulture);
    }

    private int Sign => _digits.Length == 0 ? 0 : _isNegative ? -1 : 1;

    private BigInteger? Scaled(BigInteger scale) => _digits.Length == 0 ? BigInteger.Zero
        : _exponent - scale > Calculable || _digits.Length > Calculable ? null
        : Sign * BigInteger.Parse(_digits, CultureInfo.InvariantCulture) * BigInteger.Pow(10, (int)(_exponent - scale));

    [GeneratedRegex("^(?<sign>-)?(?<whole>[0-9]+)(\\.(?<fraction>[0-9]+))?([eE]\\+?(?<exponent>-?[0-9]+))?$")]
    private static partial Regex Form();
}
