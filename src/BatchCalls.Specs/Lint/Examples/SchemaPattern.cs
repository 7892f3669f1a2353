using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BatchCalls.Specs.Lint;

/// <summary>A regular expression of ECMAScript, as JSON Schema has them, that gives up where it would take years.</summary>
internal sealed partial class SchemaPattern
{
    // Outside of classes, where .NET sees two characters.
    private const string Pair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";

    // The blanks that .NET's ECMAScript mode doesn't know.
    private const string Blanks = @"\s\p{Z}\uFEFF";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private readonly string _text;
    private readonly Regex _regex;
    private bool _isSlow;

    /// <exception cref="RegexParseException">It is no regular expression, or none that .NET has.</exception>
    public SchemaPattern(string text)
    {
        _text = text;
        _regex = new Regex(Special().Replace(text, match => Translate(match.Value)), RegexOptions.ECMAScript, Limit);
    }

    /// <exception cref="BrokenSchemaException">It takes too long, now or before: once is enough.</exception>
    public bool IsMatch(string value)
    {
        try
        {
            if (!_isSlow)
            {
                return _regex.IsMatch(value);
            }
        }
        catch (RegexMatchTimeoutException)
        {
            _isSlow = true;
        }

        throw new BrokenSchemaException($"its pattern {_text} takes longer than {Limit.TotalMilliseconds} ms");
    }

    private static string Translate(string part) => part switch
    {
        "$" => @"\z",
        "." => $@"(?>{Pair}|[^\n\r\u2028\u2029])",
        @"\s" => $"[{Blanks}]",
        @"\S" => $"(?>{Pair}|[^{Blanks}])",
        @"\D" or @"\W" => $"(?>{Pair}|{part})",

        // Anchors of .NET alone; in ECMAScript these are letters.
        @"\A" or @"\G" or @"\Z" or @"\z" => part[1..],
        _ when part.StartsWith("[^", StringComparison.Ordinal) => $"(?>{Pair}|{Class(part)})",
        _ when part.StartsWith('[') => Class(part),
        _ when CodePoint(part) is { } character => $"(?:{Regex.Escape(character)})",
        _ when char.IsSurrogate(part[0]) => $"(?:{part})",
        _ => part,
    };

    // A bracket in a class begins a subtraction in .NET. A pair has no form in one: what stays is refused.
    private static string Class(string text) => text[0] + InClass().Replace(text[1..], match => match.Value switch
    {
        "[" => @"\[",
        @"\s" => Blanks,
        var part when char.IsSurrogate(part[0]) => $"\\u{{{char.ConvertToUtf32(part, 0):X}}}",
        var part => CodePoint(part) is [var single] ? $"\\u{(int)single:X4}" : part,
    });

    private static string? CodePoint(string part) =>
        part.StartsWith(@"\u{", StringComparison.Ordinal)
        && int.TryParse(part[3..^1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
        && Rune.IsValid(code) ? char.ConvertFromUtf32(code) : null;

    [GeneratedRegex($@"\\u\{{[0-9A-Fa-f]+\}}|\\.|\[(?:\\.|[^\]\\])*\]|{Pair}|[.$]", RegexOptions.Singleline)]
    private static partial Regex Special();

    [GeneratedRegex($@"\\u\{{[0-9A-Fa-f]+\}}|\\.|{Pair}|\[", RegexOptions.Singleline)]
    private static partial Regex InClass();
}
