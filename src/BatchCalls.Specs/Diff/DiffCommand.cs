using BatchCalls.Specs.Console;

namespace BatchCalls.Specs.Diff;

/// <summary>Says what a provider's new document changes for the users of the client.</summary>
/// <param name="error">Takes a line for each action of the overlay that is left out.</param>
internal sealed class DiffCommand(TextWriter output, TextWriter error) : ICommand
{
    private static readonly Dictionary<string, Func<DiffReport, string>> Formats = new()
    {
        ["text"] = TextReport.Write,
        ["markdown"] = MarkdownReport.Write,
        ["json"] = JsonReport.Write,
        ["html"] = HtmlReport.Write,
    };

    public string Name => "diff";

    public string Usage => "<old> <new> [--overlay <file>] [--format text|markdown|json|html]";

    public IReadOnlyCollection<string> Options => ["--overlay", "--format"];

    /// <returns>1 if a change is an error.</returns>
    public int Run(Arguments arguments, Warnings warnings)
    {
        var (oldFile, newFile) = arguments.Two("document");
        var format = arguments.Optional("--format") ?? "text";
        if (!Formats.TryGetValue(format, out var write))
        {
            throw new UsageException($"Unknown format '{format}'. Valid values: {string.Join(", ", Formats.Keys)}.");
        }

        var overlay = arguments.Optional("--overlay") is { } file ? Overlay.From(SpecDocument.Load(file)) : null;
        var old = OverlaidDocument.Load("old", oldFile, overlay, error);
        var @new = OverlaidDocument.Load("new", newFile, overlay, error);
        var changes = DocumentDiff.Compare(old, @new);
        output.Write(write(new DiffReport(oldFile, newFile, changes)));
        return changes.Any(change => change.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Success;
    }
}
