using BatchCalls.Specs.Console;
using BatchCalls.Specs.Sources;

namespace BatchCalls.Specs.Lint;

/// <summary>Says what is wrong with a document, or with all that <c>sources.json</c> lists.</summary>
/// <param name="error">Takes a line for each document that can't be used, and one if no examples can be checked.</param>
internal sealed class LintCommand(TextWriter output, TextWriter error) : ICommand
{
    private static readonly Dictionary<string, Func<IReadOnlyList<Finding>, string>> Formats = new()
    {
        ["text"] = TextReport.Write,
        ["json"] = JsonReport.Write,
        ["sarif"] = SarifReport.Write,
    };

    public string Name => "lint";

    public string Usage =>
        "[<document>] [--overlay <file>] [--discrepancies <file>] [--specs <folder>] [--format text|json|sarif]";

    public IReadOnlyCollection<string> Options => ["--overlay", "--discrepancies", "--specs", "--format"];

    public int Run(Arguments arguments, Warnings warnings)
    {
        var format = arguments.Optional("--format") ?? "text";
        if (!Formats.TryGetValue(format, out var write))
        {
            throw new UsageException($"Unknown format '{format}'. Valid values: {string.Join(", ", Formats.Keys)}.");
        }

        var lint = DocumentLint.Run(arguments.AtMostOne("document") is { } document
            ? [Single(document, arguments)]
            : All(arguments));
        foreach (var failure in lint.Unusable)
        {
            error.WriteLine(failure.Message);
        }

        // For who reads JSON or SARIF, an empty list would say that all is well.
        if (lint.Findings.Count > 0 || lint.Unusable.Count == 0)
        {
            output.Write(write(lint.Findings));
        }

        return lint.Unusable.Count > 0 ? ExitCode.Unusable : lint.Findings.Count > 0 ? ExitCode.Findings : ExitCode.Success;
    }

    private static LintTarget Single(string document, Arguments arguments)
    {
        if (arguments.Optional("--specs") is not null)
        {
            throw new UsageException("'--specs' stands for all documents of a folder. Leave it away, or the document.");
        }

        var discrepancies = arguments.Optional("--discrepancies");
        return discrepancies is null || File.Exists(discrepancies)
            ? LintTarget.Of(document, arguments.Optional("--overlay"), discrepancies)
            : throw new SpecException(new Diagnostic(
                discrepancies, null, SpecCode.FileNotReadable, "The file does not exist. Check the path."));
    }

    private static IReadOnlyList<LintTarget> All(Arguments arguments)
    {
        if ((arguments.Optional("--overlay") ?? arguments.Optional("--discrepancies")) is not null)
        {
            throw new UsageException("'--overlay' and '--discrepancies' belong to one document. Name the document.");
        }

        var specs = SpecsFolder.Find(arguments.Optional("--specs"));
        return [.. specs.Sources.Select(source => LintTarget.Of(specs, source))];
    }
}
