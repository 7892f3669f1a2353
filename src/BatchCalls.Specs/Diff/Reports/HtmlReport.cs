using System.Net;
using System.Text;

namespace BatchCalls.Specs.Diff;

/// <summary>For a browser: one file that loads nothing, in light and dark, readable on a telephone.</summary>
internal static class HtmlReport
{
    private const string Head = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>What the new document changes</title>
        <style>
        :root {
          color-scheme: light dark; --line: #d0d7de; --soft: #57606a; --error: #b3261e; --warning: #8a5a00; --info: #0b5cad;
        }
        @media (prefers-color-scheme: dark) {
          :root { --line: #3d444d; --soft: #9aa4af; --error: #ff8a80; --warning: #f0b429; --info: #79b8ff; }
        }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
        article { border: 1px solid var(--line); border-left: .3rem solid var(--tone); border-radius: .3rem; }
        article { padding: .6rem .8rem; margin: .8rem 0; }
        .error { --tone: var(--error); } .warning { --tone: var(--warning); } .info { --tone: var(--info); }
        h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; color: var(--tone); } h3 { font-size: 1rem; margin: 0; }
        p { margin: .4rem 0; } code { overflow-wrap: anywhere; } .where { color: var(--soft); font-size: .9rem; }
        </style>
        </head>
        <body>

        """;

    public static string Write(DiffReport report)
    {
        var html = new StringBuilder(Head.ReplaceLineEndings("\n"));
        html.Append("<h1>").Append(Text($"{report.OldFile} \u2192 {report.NewFile}")).Append("</h1>\n")
            .Append("<p><strong>").Append(report.Counts).Append("</strong> \u2013 ")
            .Append(Text(report.Verdict)).Append("</p>\n");
        foreach (var group in report.Groups)
        {
            var word = DiffReport.Word(group.Key);
            html.Append($"<section class=\"{word}\">\n<h2>{word} ({group.Count()})</h2>\n");
            foreach (var change in group)
            {
                Append(html, change);
            }

            html.Append("</section>\n");
        }

        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder html, Change change) => html
        .Append("<article>\n<h3>").Append(Text(change.Id)).Append("</h3>\n")
        .Append("<p class=\"where\"><code>").Append(Text(change.NodePointer)).Append("</code></p>\n")
        .Append("<p>").Append(Code(ShortValue.Json(change.Old))).Append(" \u2192 ")
        .Append(Code(ShortValue.Json(change.New))).Append("</p>\n")
        .Append("<p>").Append(Text(change.Effect)).Append("</p>\n</article>\n");

    private static string Code(string? text) => text is null ? "\u2013" : "<code>" + Text(text) + "</code>";

    private static string Text(string text) => WebUtility.HtmlEncode(PlainText.OneLine(text));
}
