namespace BatchCalls.Cli;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCode
{
    public const int Complete = 0;

    /// <summary>None of the others' fault: the output cannot be written, or a mistake of ours.</summary>
    public const int Unexpected = 1;

    public const int Usage = 2;

    /// <summary>A provider refused or could not be reached.</summary>
    public const int Provider = 3;

    /// <summary>A provider broke its contract. Told before <see cref="Provider"/> if both happened.</summary>
    public const int Contract = 4;

    /// <summary>As shells say of a command that was interrupted.</summary>
    public const int Cancelled = 130;
}
