namespace BatchCalls.Tests.CommandLine;

/// <summary>What a run of the command left behind.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Errors.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
