namespace BatchCalls.Cli;

/// <summary>The user's mistake, in one line that says how to mend it.</summary>
internal sealed class UsageException(string message) : Exception(message);
