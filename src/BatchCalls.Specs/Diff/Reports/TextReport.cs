using System.Text;

namespace BatchCalls.Specs.Diff;

/// <summary>For a terminal: aligned, the worst first, the counts at the end.</summary>
internal static class TextReport
{
    private const string Indent = "         ";

    public static string Write(DiffReport report)
    {
        var text = new StringBuilder();
        foreach (var change in report.Changes)
        {
            text.Append(DiffReport.Word(change.Severity).PadRight(Indent.Length)).Append(change.Id).Append('\n')
                .Append(Indent).Append(PlainText.OneLine(change.NodePointer)).Append('\n')
                .Append(Indent).Append(PlainText.OneLine(Values(change))).Append('\n')
                .Append(Indent).Append(PlainText.OneLine(change.Effect)).Append("\n\n");
        }

        return text.Append(report.Counts).Append(". ").Append(report.Verdict).Append('\n').ToString();
    }

    private static string Values(Change change) => (change.Old, change.New) switch
    {
        ({ } old, { } @new) => $"{ShortValue.Json(old)} -> {ShortValue.Json(@new)}",
        (null, { } added) => $"new: {ShortValue.Json(added)}",
        ({ } removed, _) => $"was: {ShortValue.Json(removed)}",
        _ => "-",
    };
}
