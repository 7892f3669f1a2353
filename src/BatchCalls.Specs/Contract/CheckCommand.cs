using System.CommandLine;
using BatchCalls.Specs.Sources;

namespace BatchCalls.Specs.Contract;

/// <summary><c>batchcalls-specs check</c>.</summary>
internal static class CheckCommand
{
    private static readonly Dictionary<string, Func<IReadOnlyList<ProviderContract>, string>> Formats =
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["text"] = TextReport.Write,
            ["markdown"] = MarkdownReport.Write,
            ["json"] = JsonReport.Write,
        };

    /// <param name="build">Builds the clients in a repository's folder.</param>
    public static Command Create(Func<string, BuiltContract> build)
    {
        var provider = new Argument<string?>("provider")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The provider to check. Default: all that sources.json lists.",
        };
        var approve = CommonOptions.Flag("--approve", "Adds new lines to the approved surface, unless something breaks.");
        var release = CommonOptions.Flag("--release", "Makes the current document and surface the released ones.");
        var specs = CommonOptions.Specs();
        var format = CommonOptions.Format(Formats.Keys);
        var command = new CommandWithExamples(
            "check", "Builds the clients and reports what the current documents mean to users of the last release.",
            "batchcalls-specs check",
            "batchcalls-specs check truedy --format markdown",
            "batchcalls-specs check truedy --release")
        {
            provider, approve, release, specs, format,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(approve) is not null && result.GetResult(release) is not null)
            {
                result.AddError("'--approve' and '--release' are both set. Omit '--approve': '--release' approves the surface, too.");
            }
        });
        command.SetAction(parsed =>
        {
            var folder = SpecsFolder.Find(parsed.GetValue(specs));
            var sources = folder.Select(parsed.GetValue(provider));
            var built = build(Path.GetFullPath(folder.At("..")));
            Func<ContractCheck, ProviderContract> run =
                parsed.GetValue(release) ? check => check.Release()
                : parsed.GetValue(approve) ? check => check.Approve()
                : check => check.Run();
            var console = parsed.InvocationConfiguration;
            List<ProviderContract> contracts =
            [
                .. sources.Select(source => Try(run, new ContractCheck(folder, source, built, console.Error), console.Error))
                    .OfType<ProviderContract>(),
            ];
            console.Output.Write(Formats[parsed.GetValue(format)!](contracts));
            return contracts.Count < sources.Count ? ExitCode.Unusable
                : contracts.All(contract => contract.IsSound) ? ExitCode.Success
                : ExitCode.Findings;
        });
        return command;
    }

    /// <returns>Null, after a line that says why, if a file of the provider can't be used: the others are independent of it.</returns>
    private static ProviderContract? Try(Func<ContractCheck, ProviderContract> run, ContractCheck check, TextWriter error)
    {
        try
        {
            return run(check);
        }
        catch (SpecException e)
        {
            error.WriteLine(e.Message);
            return null;
        }
    }
}
