using System.CommandLine;
using BatchCalls.Specs.Contract;
using BatchCalls.Specs.Pull;

namespace BatchCalls.Specs.Tests;

/// <summary>What a run of <c>batchcalls-specs</c> ends with and writes.</summary>
internal sealed record CommandRun(int Code, string Output, string Error)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs a command line. No command of it may build.</summary>
    public static CommandRun Of(params string[] args) => Of(Tool(), CancellationToken.None, args);

    public static CommandRun Of(Command tool, CancellationToken cancellationToken, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var console = new InvocationConfiguration { Output = output, Error = error };
        var code = SpecsTool.RunAsync(tool, args, console, cancellationToken).GetAwaiter().GetResult();
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    public static Command Tool(
        Func<string, BuiltContract>? build = null, DownloadLimits? limits = null, TimeProvider? time = null) =>
        SpecsTool.Create(
            build ?? (_ => throw new InvalidOperationException("No build is expected.")),
            limits ?? DownloadLimits.Default, time ?? TimeProvider.System);
}
