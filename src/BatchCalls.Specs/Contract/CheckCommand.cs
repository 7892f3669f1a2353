using BatchCalls.Specs.Console;
using BatchCalls.Specs.Sources;

namespace BatchCalls.Specs.Contract;

/// <summary>Says what the current documents mean to the users of the last release.</summary>
/// <param name="build">Builds the clients in a repository's folder.</param>
internal sealed class CheckCommand(TextWriter output, TextWriter error, Func<string, BuiltContract> build) : ICommand
{
    private static readonly Dictionary<string, Func<IReadOnlyList<ProviderContract>, string>> Formats = new()
    {
        ["text"] = TextReport.Write,
        ["markdown"] = MarkdownReport.Write,
        ["json"] = JsonReport.Write,
    };

    public string Name => "check";

    public string Usage => "[<provider>] [--approve | --release] [--specs <folder>] [--format text|markdown|json]";

    public IReadOnlyCollection<string> Options => ["--specs", "--format"];

    public IReadOnlyCollection<string> Flags => ["--approve", "--release"];

    /// <returns>1 if a provider's contract is broken or the lint finds something.</returns>
    public int Run(Arguments arguments, Warnings warnings)
    {
        var format = arguments.Optional("--format") ?? "text";
        if (!Formats.TryGetValue(format, out var write))
        {
            throw new UsageException($"Unknown format '{format}'. Valid values: {string.Join(", ", Formats.Keys)}.");
        }

        if (arguments.Has("--approve") && arguments.Has("--release"))
        {
            throw new UsageException("'--release' takes over what '--approve' does, and more. Leave one of them away.");
        }

        var provider = arguments.AtMostOne("provider");
        var specs = SpecsFolder.Find(arguments.Optional("--specs"));
        var sources = provider is null ? specs.Sources : [specs.Source(provider)];
        var built = build(Path.GetFullPath(specs.At("..")));
        List<ProviderContract> contracts =
            [.. sources.Select(source => Check(new ContractCheck(specs, source, built, error), arguments)).OfType<ProviderContract>()];
        output.Write(write(contracts));
        return contracts.Count < sources.Count ? ExitCode.Unusable
            : contracts.All(contract => contract.IsSound) ? ExitCode.Success
            : ExitCode.Findings;
    }

    /// <returns>Null, after a line that says why, if a file of the provider can't be used: the others are independent of it.</returns>
    private ProviderContract? Check(ContractCheck check, Arguments arguments)
    {
        try
        {
            return arguments.Has("--release") ? check.Release()
                : arguments.Has("--approve") ? check.Approve()
                : check.Run();
        }
        catch (SpecException e)
        {
            error.WriteLine(e.Message);
            return null;
        }
    }
}
