using System.CommandLine;
using BatchCalls.Specs.Sources;

namespace BatchCalls.Specs.Pull;

/// <summary><c>batchcalls-specs pull</c>.</summary>
internal static class PullCommand
{
    public static Command Create(DownloadLimits limits, TimeProvider time)
    {
        var provider = new Argument<string?>("provider")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The provider whose document to pull. Default: all that sources.json lists.",
        };
        var all = CommonOptions.Flag("--all", "Pulls the documents of all providers, which is the default.");
        var from = new Option<string?>("--from")
        {
            HelpName = "address|file",
            Description = "The https address or file to take the document from. Default: the address in sources.json.",
        };
        var specs = CommonOptions.Specs();
        var command = new CommandWithExamples(
            "pull", "Replaces documents by the ones that their providers publish now.",
            "batchcalls-specs pull --all",
            "batchcalls-specs pull truedy",
            "batchcalls-specs pull truedy --from page.md")
        {
            provider, all, from, specs,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(all) is not null && result.GetValue(provider) is not null)
            {
                result.AddError("'--all' pulls the documents of all providers. Omit it, or omit the provider.");
            }
            else if (result.GetResult(from) is not null && result.GetValue(provider) is null)
            {
                result.AddError("'--from' is the source of one document. Pass its provider, too.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            // The library listens to Ctrl-C only from the first wait on.
            await Task.Yield();
            var folder = SpecsFolder.Find(parsed.GetValue(specs));
            var sources = folder.Select(parsed.GetValue(provider));
            using var pull = new DocumentPull(folder, limits, time, parsed.InvocationConfiguration);
            return await pull.RunAsync(sources, parsed.GetValue(from), cancellationToken);
        });
        return command;
    }
}
