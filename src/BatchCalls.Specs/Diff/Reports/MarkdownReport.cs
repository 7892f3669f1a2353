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
                text.Append("| `").Append(change.Id).Append("`<br>").Append(MarkdownText.Code(change.NodePointer))
                    .Append(" | ").Append(MarkdownText.Code(ShortValue.Json(change.Old)))
                    .Append(" | ").Append(MarkdownText.Code(ShortValue.Json(change.New)))
                    .Append(" | ").Append(MarkdownText.Plain(change.Effect)).Append(" |\n");
            }

            text.Append(isFolded ? "\n</details>\n" : string.Empty);
        }

        return text.ToString();
    }
}
