using System.CommandLine;
using BatchCalls.Specs.Sources;

namespace BatchCalls.Specs.Lint;

/// <summary><c>batchcalls-specs lint</c>.</summary>
internal static class LintCommand
{
    private static readonly Dictionary<string, Func<IReadOnlyList<Finding>, string>> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = TextReport.Write,
        ["json"] = JsonReport.Write,
        ["sarif"] = SarifReport.Write,
    };

    public static Command Create()
    {
        var document = new Argument<string?>("document")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The document to lint. Default: all that sources.json lists.",
        };
        var overlay = new Option<string?>("--overlay") { HelpName = "file", Description = "The overlay that corrects the document." };
        var discrepancies = new Option<string?>("--discrepancies")
        {
            HelpName = "file",
            Description = "The list of approved discrepancies. Default: <provider>.discrepancies.txt next to the document.",
        };
        var specs = CommonOptions.Specs();
        var format = CommonOptions.Format(Formats.Keys);
        var command = new CommandWithExamples(
            "lint", "Reports what is wrong with a document, its overlay and its examples.",
            "batchcalls-specs lint",
            "batchcalls-specs lint --format sarif > lint.sarif",
            "batchcalls-specs lint specs/truedy.openapi.yaml --overlay specs/truedy.overlay.yaml")
        {
            document, overlay, discrepancies, specs, format,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(document) is not null && result.GetResult(specs) is not null)
            {
                result.AddError("'--specs' lints every document of a folder. Omit it, or omit the document.");
            }
            else if (result.GetValue(document) is null && (result.GetResult(overlay) ?? result.GetResult(discrepancies)) is not null)
            {
                result.AddError("'--overlay' and '--discrepancies' apply to one document. Pass the document, too.");
            }
        });
        command.SetAction(parsed =>
        {
            var targets = parsed.GetValue(document) is { } file
                ? [Target(file, parsed.GetValue(overlay), parsed.GetValue(discrepancies))]
                : Targets(SpecsFolder.Find(parsed.GetValue(specs)));
            return Run(targets, Formats[parsed.GetValue(format)!], parsed.InvocationConfiguration);
        });
        return command;
    }

    private static int Run(
        IReadOnlyList<LintTarget> targets, Func<IReadOnlyList<Finding>, string> write, InvocationConfiguration console)
    {
        var lint = DocumentLint.Run(targets);
        foreach (var failure in lint.Unusable)
        {
            console.Error.WriteLine(failure.Message);
        }

        // To a reader of JSON or SARIF, an empty list would mean that all is well.
        if (lint.Findings.Count > 0 || lint.Unusable.Count == 0)
        {
            console.Output.Write(write(lint.Findings));
        }

        return lint.Unusable.Count > 0 ? ExitCode.Unusable : lint.Findings.Count > 0 ? ExitCode.Findings : ExitCode.Success;
    }

    private static LintTarget Target(string document, string? overlay, string? discrepancies) =>
        discrepancies is null || File.Exists(discrepancies)
            ? LintTarget.Of(document, overlay, discrepancies)
            : throw new SpecException(new Diagnostic(
                discrepancies, null, SpecCode.FileNotReadable, "The file does not exist. Check the path."));

    private static IReadOnlyList<LintTarget> Targets(SpecsFolder specs) =>
        [.. specs.Sources.Select(source => LintTarget.Of(specs, source))];
}
