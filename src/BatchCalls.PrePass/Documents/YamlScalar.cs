using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BatchCalls.PrePass;

/// <summary>YAML 1.2's core schema: what a plain scalar is. <c>no</c>, <c>1:30</c> and dates are text there.</summary>
internal static partial class YamlScalar
{
    private const string StringTag = "tag:yaml.org,2002:str";

    /// <returns>Null for a value that JSON doesn't know, such as <c>.inf</c>, and for a tag of another schema.</returns>
    public static JValue? ToToken(Scalar scalar)
    {
        if (!scalar.Tag.IsEmpty && !scalar.Tag.IsNonSpecific)
        {
            return scalar.Tag.Value == StringTag ? new JValue(scalar.Value) : null;
        }

        return scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty ? Plain(scalar.Value) : new JValue(scalar.Value);
    }

    private static JValue? Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => JValue.CreateNull(),
        "true" or "True" or "TRUE" => new JValue(true),
        "false" or "False" or "FALSE" => new JValue(false),
        _ when Decimal().IsMatch(text) => NumberText.ToToken(JsonForm(text)),
        _ when Hexadecimal().IsMatch(text) => new JValue(Convert.ToInt64(text[2..], 16)),
        _ when Octal().IsMatch(text) => new JValue(Convert.ToInt64(text[2..], 8)),
        _ when NotFinite().IsMatch(text) => null,
        _ => new JValue(text),
    };

    // JSON has no leading plus, no leading zeros and no bare point.
    private static string JsonForm(string text)
    {
        var parts = Decimal().Match(text);
        var whole = parts.Groups["whole"].Value.TrimStart('0');
        var fraction = parts.Groups["fraction"].Value;
        return (text[0] == '-' ? "-" : string.Empty)
            + (whole.Length == 0 ? "0" : whole)
            + (fraction.Length == 0 ? string.Empty : "." + fraction)
            + parts.Groups["exponent"].Value;
    }

    [GeneratedRegex("^[-+]?((?<whole>[0-9]+)(\\.(?<fraction>[0-9]*))?|\\.(?<fraction>[0-9]+))(?<exponent>[eE][-+]?[0-9]+)?$")]
    private static partial Regex Decimal();

    [GeneratedRegex("^0x[0-9a-fA-F]{1,15}$")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex("^0o[0-7]{1,20}$")]
    private static partial Regex Octal();

    [GeneratedRegex("^([-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN))$")]
    private static partial Regex NotFinite();
}
