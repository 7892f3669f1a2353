using System.Text.RegularExpressions;

namespace BatchCalls.Generated.Http;

/// <summary>Makes a provider's words fit for a message: short, one line, without credentials and telephone numbers.</summary>
internal static partial class Redaction
{
    private const int Longest = 200;

    public static string Clean(string text, Secrets secrets) =>
        OneShortLine(DatesAndNumbers().Replace(secrets.RemoveFrom(text), found => found.Groups["date"].Success ? found.Value : "***"));

    /// <summary>As <see cref="Clean"/>, but with its digits: a UUID may have twelve in a row. Null when nothing is left.</summary>
    public static string? CleanId(string id, Secrets secrets) =>
        OneShortLine(WrittenNumber().Replace(secrets.RemoveFrom(id), "***")) is { Length: > 0 } cleaned ? cleaned : null;

    private static string OneShortLine(string text)
    {
        text = Blanks().Replace(text, " ").Trim();
        if (text.Length <= Longest)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1;
        return string.Concat(text.AsSpan(0, end), "…");
    }

    // Seven digits and more, however they are grouped: +1 (800) 555-9876, 98765 43210, 0800/123.456. A date alone is none.
    [GeneratedRegex(@"(?<date>(?<!\d)\d{4}-\d\d-\d\d(?!\d))|\+?\(?\d(?:[ ()./-]{0,2}\d){6,}")]
    private static partial Regex DatesAndNumbers();

    [GeneratedRegex(@"\+\d(?:[ ().-]{0,2}\d){6,}")]
    private static partial Regex WrittenNumber();

    [GeneratedRegex(@"[\s\p{Cc}]+")]
    private static partial Regex Blanks();
}
