using System.Text;

namespace BatchCalls.Specs.Diff;

/// <summary>For the body of a pull request: a verdict, a table for each severity, and what needs no look folded away.</summary>
internal static class MarkdownReport
{
    public static string Write(DiffReport report)
    {
        var text = new StringBuilder();
        text.Append("**").Append(report.Counts).Append("** \u2013 ").Append(report.Verdict).Append('\n');
        foreach (var group in report.Groups)
        {
            var isFolded = group.Key == Severity.Info;
            var title = $"{char.ToUpperInvariant(DiffReport.Word(group.Key)[0])}{DiffReport.Word(group.Key)[1..]}s";
            text.Append(isFolded ? $"\n<details>\n<summary>{title} ({group.Count()})</summary>\n" : $"\n### {title}\n");
            text.Append("\n| where | old | new | what this does to you |\n|---|---|---|---|\n");
            foreach (var change in group)
            {
                text.Append("| `").Append(change.Id).Append("`<br>").Append(Code(change.NodePointer))
                    .Append(" | ").Append(Code(ShortValue.Json(change.Old)))
                    .Append(" | ").Append(Code(ShortValue.Json(change.New)))
                    .Append(" | ").Append(Plain(change.Effect)).Append(" |\n");
            }

            text.Append(isFolded ? "\n</details>\n" : string.Empty);
        }

        return text.ToString();
    }

    // Not backticks: a pipe ends a table's cell even within them, and a backtick in the text ends them.
    private static string Code(string? text) => text is null ? "\u2013" : "<code>" + Plain(text) + "</code>";

    // Characters that Markdown, or a mention on the forge, would read as more than themselves; where they can't be, they stay,
    // since a pull request's text is read as a mail, too.
    private static string Plain(string text)
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
            escaped.Append(isMarkup ? $"&#{(int)text[i]};" : char.IsControl(text[i]) ? " " : text[i].ToString());
        }

        return escaped.ToString();
    }
}
