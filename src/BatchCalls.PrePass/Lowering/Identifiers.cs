using System.Text;

namespace BatchCalls.PrePass;

/// <summary>C# identifiers out of wire names.</summary>
internal static class Identifiers
{
    /// <summary>Words run together, each with a capital: <c>in_progress</c> to InProgress, <c>HTTPError</c> as it is.</summary>
    /// <param name="prefix">Goes before a digit, which can't begin an identifier.</param>
    /// <param name="fallback">For a text without a single letter or digit.</param>
    public static string Pascal(string text, string prefix, string fallback)
    {
        // PENDING and IN_PROGRESS are shouted words; in HTTPError the capitals mean something.
        var isShouted = !text.Any(char.IsLower) && text.Count(char.IsLetter) > 1;
        var result = new StringBuilder();
        var isWordStart = true;
        foreach (var character in text)
        {
            if (!char.IsLetter(character) && !char.IsDigit(character))
            {
                isWordStart = true;
                continue;
            }

            result.Append(
                isWordStart ? char.ToUpperInvariant(character) : isShouted ? char.ToLowerInvariant(character) : character);
            isWordStart = false;
        }

        return result.Length == 0 ? fallback : char.IsDigit(result[0]) ? prefix + result : result.ToString();
    }

    public static string TypeName(string text) => Pascal(text, prefix: "Schema", fallback: "Schema");

    public static string MemberName(string text) => Pascal(text, prefix: "_", fallback: "Property");

    public static string EnumMember(string value)
    {
        var sign = value switch
        {
            ['+', >= '0' and <= '9', ..] => "Plus",
            ['-', >= '0' and <= '9', ..] => "Minus",
            _ => string.Empty,
        };
        return sign + Pascal(value, sign.Length == 0 ? "_" : string.Empty, value.Length == 0 ? "Empty" : "Symbol");
    }

    public static string Parameter(string name)
    {
        var pascal = Pascal(name, prefix: "Value", fallback: "Value");
        return char.ToLowerInvariant(pascal[0]) + pascal[1..];
    }

    public static bool IsValid(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_');
}
