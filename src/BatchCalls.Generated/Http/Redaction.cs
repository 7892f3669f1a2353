using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace BatchCalls.Generated.Http;

/// <summary>Makes a provider's words fit for a message: short, one line, without credentials and telephone numbers.</summary>
internal static partial class Redaction
{
    private const int Longest = 200;

    // Shorter ones would black out ordinary words.
    private const int ShortestSecret = 4;

    public static string Clean(string text, HttpRequestHeaders? sent) =>
        OneShortLine(LongDigits().Replace(WithoutSecrets(text, sent), "***"));

    /// <summary>As <see cref="Clean"/>, but with its digits: a UUID may have twelve in a row. Null when nothing is left.</summary>
    public static string? CleanId(string id, HttpRequestHeaders? sent) =>
        OneShortLine(WrittenNumber().Replace(WithoutSecrets(id, sent), "***")) is { Length: > 0 } cleaned ? cleaned : null;

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

    private static string WithoutSecrets(string text, HttpRequestHeaders? sent) =>
        Secrets(sent).Aggregate(text, (rest, secret) => rest.Replace(secret, "***", StringComparison.Ordinal));

    private static IEnumerable<string> Secrets(HttpRequestHeaders? sent)
    {
        foreach (var name in new[] { "Authorization", "x-api-key" })
        {
            if (sent is null || !sent.TryGetValues(name, out var values))
            {
                continue;
            }

            foreach (var part in values.SelectMany(value => value.Split(' ')))
            {
                if (part.Length >= ShortestSecret && !part.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
                {
                    yield return part;
                }
            }
        }
    }

    // Seven digits and more in a row, or a number written like +1 (800) 555-9876 800-555-9876 or 0800 123 456.
    [GeneratedRegex(@"\d{7,}|\+\d(?:[ ().-]{0,2}\d){6,}|\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|\b0\d{2,4}(?:[ .-]\d{2,4}){2,}\b")]
    private static partial Regex LongDigits();

    [GeneratedRegex(@"\+\d(?:[ ().-]{0,2}\d){6,}")]
    private static partial Regex WrittenNumber();

    [GeneratedRegex(@"[\s\p{Cc}]+")]
    private static partial Regex Blanks();
}
