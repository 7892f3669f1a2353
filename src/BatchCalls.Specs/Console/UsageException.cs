namespace BatchCalls.Specs.Console;

/// <summary>The caller's arguments don't fit; the console answers with the message and the usage.</summary>
internal sealed class UsageException(string message) : Exception(message);
