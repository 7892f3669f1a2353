using System.Text;

namespace BatchCalls.Specs.Diff;

/// <summary>A provider's text, as Markdown that shows it and nothing else.</summary>
internal static class MarkdownText
{
    // Not backticks: a pipe ends a table's cell even within them, and a backtick in the text ends them.
    public static string Code(string? text) => text is null ? "\u2013" : "<code>" + Plain(text) + "</code>";

    // Characters that Markdown, or a mention on the forge, would read as more than themselves; where they can't be, they stay,
    // since a pull request's text is read as a mail, too.
    public static string Plain(string text)
    {
        var escaped = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var (before, after) = (i == 0 ? ' ' : text[i - 1], i + 1 == text.Length ? ' ' : text[i + 1]);
            var isMarkup = text[i] switch
            {
                '<' or '>' or '&' or '|' or '`' or '*' or '[' or ']' or '\\' or '~' or '@' or '!' => true,
                '_' => !char.IsLetterOrDigit(before) || !char.IsLetterOrDigit(after),
                '#' => char.IsDigit(after),
                ':' => after == '/',
                _ => false,
            };
            escaped.Append(isMarkup ? $"&#{(int)text[i]};" : PlainText.IsUnseen(text[i]) ? " " : text[i].ToString());
        }

        return escaped.ToString();
    }
}
