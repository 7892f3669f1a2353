using System.CommandLine;

namespace BatchCalls.Specs.Diff;

/// <summary><c>batchcalls-specs diff</c>.</summary>
internal static class DiffCommand
{
    private static readonly Dictionary<string, Func<DiffReport, string>> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = TextReport.Write,
        ["markdown"] = MarkdownReport.Write,
        ["json"] = JsonReport.Write,
        ["html"] = HtmlReport.Write,
    };

    public static Command Create()
    {
        var old = new Argument<string>("old") { Description = "The document that clients were generated from." };
        var @new = new Argument<string>("new") { Description = "The document to compare with it." };
        var overlay = new Option<string?>("--overlay") { HelpName = "file", Description = "The overlay to apply to both documents." };
        var format = CommonOptions.Format(Formats.Keys);
        var command = new CommandWithExamples(
            "diff", "Reports what a new document changes for users of the client.",
            "batchcalls-specs diff old.yaml new.yaml",
            "batchcalls-specs diff old.yaml new.yaml --format html > changes.html",
            "batchcalls-specs diff specs/released/truedy.openapi.yaml specs/truedy.openapi.yaml --overlay specs/truedy.overlay.yaml")
        {
            old, @new, overlay, format,
        };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(old), parsed.GetRequiredValue(@new), parsed.GetValue(overlay),
            Formats[parsed.GetValue(format)!], parsed.InvocationConfiguration));
        return command;
    }

    /// <returns>1 if a change is an error.</returns>
    private static int Run(
        string oldFile, string newFile, string? overlayFile, Func<DiffReport, string> write, InvocationConfiguration console)
    {
        var overlay = overlayFile is null ? null : Overlay.From(SpecDocument.Load(overlayFile));
        var old = OverlaidDocument.Load("old", oldFile, overlay, console.Error);
        var @new = OverlaidDocument.Load("new", newFile, overlay, console.Error);
        var changes = DocumentDiff.Compare(old, @new);
        console.Output.Write(write(new DiffReport(oldFile, newFile, changes)));
        return changes.Any(change => change.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Success;
    }
}
