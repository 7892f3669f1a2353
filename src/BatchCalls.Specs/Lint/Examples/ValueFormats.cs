using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Lint;

/// <summary>The formats that are asserted: those of draft 2020-12 and of OpenAPI. Any other one only describes.</summary>
internal static partial class ValueFormats
{
    // Of RFC 3986.
    private const string Percent = "%[0-9A-Fa-f]{2}";
    private const string Name = $"(?:[A-Za-z0-9._~!$&'()*+,;=-]|{Percent})";
    private const string Scheme = "[A-Za-z][A-Za-z0-9+.-]*:";
    private const string Authority =
        $@"//(?:(?:{Name}|:)*@)?(?:\[[0-9A-Fa-f:.]+\]|{Name}*)(?::[0-9]*)?(?![^/?\#])";

    private const string Hierarchy = $@"(?:{Authority}|(?!//))(?:{Name}|[:@/?])*(?:\#(?:{Name}|[:@/?])*)?\z";

    // Of RFC 6570.
    private const string Variable = $@"(?:[A-Za-z0-9_.]|{Percent})+(?::[1-9][0-9]{{0,3}}|\*)?";

    private static readonly Dictionary<string, Func<string, bool>> Texts = new()
    {
        ["date"] = IsDate,
        ["time"] = IsTime,
        ["date-time"] = text => text.Split('T', 't', ' ') is [var date, var time] && IsDate(date) && IsTime(time),
        ["duration"] = Duration().IsMatch,
        ["uri"] = Uri().IsMatch,
        ["uri-reference"] = UriReference().IsMatch,
        ["uri-template"] = UriTemplate().IsMatch,
        ["url"] = Url().IsMatch,
        ["email"] = text => text.Split('@') is [var local, var domain]
            && Local().IsMatch(local) && domain.Contains('.', StringComparison.Ordinal) && IsHostname(domain),
        ["hostname"] = IsHostname,
        ["ipv4"] = text => IPAddress.TryParse(text, out var address)
            && address.AddressFamily == AddressFamily.InterNetwork && address.ToString() == text,
        ["ipv6"] = text => text.All(c => char.IsAsciiHexDigit(c) || c is ':' or '.')
            && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6,
        ["regex"] = IsRegex,
        ["uuid"] = Uuid().IsMatch,
        ["json-pointer"] = Pointer().IsMatch,
        ["relative-json-pointer"] = RelativePointer().IsMatch,
        ["byte"] = text => Base64.IsValid(text) && !text.Any(char.IsWhiteSpace),
    };

    private static readonly Dictionary<string, (ExactNumber Least, ExactNumber Most)> Integers = new()
    {
        ["int32"] = Range(int.MinValue, int.MaxValue),
        ["int64"] = Range(long.MinValue, long.MaxValue),
    };

    /// <returns>Null if nothing is asserted of it.</returns>
    public static Func<JsonNode?, bool>? Of(string format) =>
        Texts.TryGetValue(format, out var isText) ? value => value.Text() is not { } text || isText(text)
        : Integers.TryGetValue(format, out var range) ? value => value.Number() is not { } number
            || (number.IsInteger && number.CompareTo(range.Least) >= 0 && number.CompareTo(range.Most) <= 0)
        : null;

    private static (ExactNumber Least, ExactNumber Most) Range(long least, long most) =>
        (ExactNumber.Of(new JValue(least))!, ExactNumber.Of(new JValue(most))!);

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsTime(string text)
    {
        if (Time().Match(text) is not { Success: true } parts)
        {
            return false;
        }

        int Part(string name) => parts.Groups[name] is { Success: true } part
            ? int.Parse(part.Value, CultureInfo.InvariantCulture)
            : 0;
        var minute = (Part("hour") * 60) + Part("minute");
        var offset = ((Part("offsetHour") * 60) + Part("offsetMinute")) * (parts.Groups["sign"].Value == "-" ? -1 : 1);

        // A leap second is the last one of a day, in UTC.
        return Part("second") < 60 || (minute - offset + (2 * 1440)) % 1440 == 1439;
    }

    private static bool IsHostname(string text) => text.Length <= 254 && Hostname().IsMatch(text);

    private static bool IsRegex(string text)
    {
        try
        {
            _ = new SchemaPattern(text);
            return true;
        }
        catch (RegexParseException)
        {
            return false;
        }
    }

    [GeneratedRegex(
        "^(?<hour>[01][0-9]|2[0-3]):(?<minute>[0-5][0-9]):(?<second>[0-5][0-9]|60)(?:\\.[0-9]+)?"
        + @"(?:[Zz]|(?<sign>[+-])(?<offsetHour>[01][0-9]|2[0-3])(?::?(?<offsetMinute>[0-5][0-9]))?)\z")]
    private static partial Regex Time();

    [GeneratedRegex(
        @"^P(?!\z)(?:[0-9]+W|(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?(?:T(?!\z)(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?)\z")]
    private static partial Regex Duration();

    [GeneratedRegex("^" + Scheme + Hierarchy)]
    private static partial Regex Uri();

    [GeneratedRegex($"^(?:{Scheme})?{Hierarchy}")]
    private static partial Regex UriReference();

    [GeneratedRegex(
        $@"^(?:[!\#$&(-;=?-\[\]_a-z~\u00A0-\uFFFF]|{Percent}|\{{[+\#./;?&=,!@|]?{Variable}(?:,{Variable})*\}})*\z")]
    private static partial Regex UriTemplate();

    [GeneratedRegex(@"^(?:https?|ftp)://[^\s/?#]+(?:[/?#]\S*)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    [GeneratedRegex(@"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*\z")]
    private static partial Regex Local();

    [GeneratedRegex(@"^(?!-)[A-Za-z0-9-]{1,63}(?<!-)(?:\.(?!-)[A-Za-z0-9-]{1,63}(?<!-))*\.?\z")]
    private static partial Regex Hostname();

    [GeneratedRegex(@"^(?:urn:uuid:)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\z", RegexOptions.IgnoreCase)]
    private static partial Regex Uuid();

    [GeneratedRegex(@"^(?:/(?:[^~/]|~[01])*)*\z")]
    private static partial Regex Pointer();

    [GeneratedRegex(@"^(?:0|[1-9][0-9]*)(?:\#|(?:/(?:[^~/]|~[01])*)*)\z")]
    private static partial Regex RelativePointer();
}
