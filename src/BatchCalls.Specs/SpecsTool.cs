using System.CommandLine;
using System.CommandLine.Help;
using BatchCalls.Specs.Contract;
using BatchCalls.Specs.Diff;
using BatchCalls.Specs.Lint;
using BatchCalls.Specs.Pull;

namespace BatchCalls.Specs;

/// <summary>The command <c>batchcalls-specs</c>.</summary>
internal static class SpecsTool
{
    private const string Name = "batchcalls-specs";

    /// <param name="build">Builds the clients in a repository's folder.</param>
    public static Command Create(Func<string, BuiltContract> build, DownloadLimits limits, TimeProvider time)
    {
        // Not a RootCommand, which takes its name from the assembly.
        var root = new CommandWithExamples(
            Name, "Pulls, lints, compares and checks the providers' OpenAPI documents.",
            $"{Name} pull --all", $"{Name} lint", $"{Name} check truedy")
        {
            LintCommand.Create(),
            DiffCommand.Create(),
            CheckCommand.Create(build),
            PullCommand.Create(limits, time),
            new HelpOption { Recursive = true, Description = "Shows help.", Action = new HelpWithExamples() },
            new VersionOption { Description = "Shows the version." },
        };
        root.SetAction(parsed =>
        {
            new HelpWithExamples().Invoke(parsed);
            return ExitCode.Unusable;
        });
        return root;
    }

    /// <summary>Parses the arguments and runs the command that they name.</summary>
    /// <returns>The exit code, after a message on the error writer if the command can't be completed.</returns>
    public static async Task<int> RunAsync(
        Command root, IReadOnlyList<string> args, InvocationConfiguration configuration, CancellationToken cancellationToken = default)
    {
        configuration.EnableDefaultExceptionHandler = false;

        // '@file' is an ordinary file name here.
        var parsed = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        try
        {
            return UsageMistake.Find(parsed) is { } mistake
                ? throw new UsageException(mistake)
                : await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (UsageException e)
        {
            var command = parsed.CommandResult.Command;
            configuration.Error.WriteLine(e.Message);
            configuration.Error.WriteLine($"Run '{(command == root ? Name : $"{Name} {command.Name}")} --help' for its usage.");
        }
        catch (SpecException e)
        {
            configuration.Error.WriteLine(e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            configuration.Error.WriteLine(UnforeseenFailure.Line(Name, e));
        }

        return ExitCode.Unusable;
    }
}
