namespace BatchCalls.Specs.Console;

/// <summary>How a command ends, for the shell.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The command did its work, and found something.</summary>
    public const int Findings = 1;

    /// <summary>Arguments, a file or a tool couldn't be used.</summary>
    public const int Unusable = 2;
}
