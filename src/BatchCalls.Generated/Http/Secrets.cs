using System.Text.RegularExpressions;

namespace BatchCalls.Generated.Http;

/// <summary>What must not be repeated of a request: its credentials. It prints as nothing but its type.</summary>
internal sealed class Secrets(IEnumerable<string> values)
{
    public static readonly Secrets None = new([]);

    // Shorter ones would black out ordinary words.
    private const int Shortest = 4;

    private static readonly string[] Headers = ["Authorization", "x-api-key"];

    private readonly string[] _values =
        [.. values.Where(value => value.Length >= Shortest && !value.Equals("Bearer", StringComparison.OrdinalIgnoreCase))];

    /// <summary>Those in its headers, and those that a handler added and took away again.</summary>
    public static Secrets Of(HttpRequestMessage request)
    {
        var noted = request.Options.TryGetValue(HandlerNotes.Secrets, out var secrets) ? secrets._values : [];
        return new Secrets(Headers
            .SelectMany(name => request.Headers.TryGetValues(name, out var sent) ? sent : [])
            .SelectMany(value => value.Split(' '))
            .Concat(noted));
    }

    /// <summary>The same text, if it holds none of them, nor one as JSON may spell it: with <c>\/</c> or <c>\u002B</c> for a character.</summary>
    public string RemoveFrom(string text) => _values.Aggregate(text, (rest, secret) => rest.Contains('\\')
        ? Spellings(secret).Replace(rest, "***")
        : rest.Replace(secret, "***", StringComparison.Ordinal));

    // One of its own: the static methods would keep it, and the secret in it.
    private static Regex Spellings(string secret) => new(
        string.Concat(secret.Select(letter => $@"(?:\\?{Regex.Escape(letter.ToString())}|\\u(?i:{(int)letter:x4}))")), RegexOptions.CultureInvariant);
}
