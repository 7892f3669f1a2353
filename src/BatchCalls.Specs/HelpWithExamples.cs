using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace BatchCalls.Specs;

/// <summary>The library's help, followed by the command's examples and the exit codes.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private const string ExitCodes =
        """
        Exit codes:
          0    Success.
          1    Completed with lint findings or breaking changes.
          2    An argument, a file or a tool cannot be used.
          130  Cancelled.
        """;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        new HelpAction().Invoke(parseResult);
        output.WriteLine("Examples:");
        foreach (var example in ((CommandWithExamples)parseResult.CommandResult.Command).Examples)
        {
            output.WriteLine($"  {example}");
        }

        output.WriteLine();
        output.WriteLine(ExitCodes.ReplaceLineEndings(output.NewLine));
        return ExitCode.Success;
    }
}
