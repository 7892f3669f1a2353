namespace BatchCalls.Specs;

/// <summary>The exit codes of every command.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The command completed and found something.</summary>
    public const int Findings = 1;

    /// <summary>An argument, a file or a tool can't be used.</summary>
    public const int Unusable = 2;

    /// <summary>The value that shells use for a command that Ctrl-C ends.</summary>
    public const int Cancelled = 130;
}
