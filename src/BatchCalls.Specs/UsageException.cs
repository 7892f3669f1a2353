namespace BatchCalls.Specs;

/// <summary>The command line can't be used. The message is a sentence or two for the person who typed it.</summary>
internal sealed class UsageException(string message) : Exception(message);
