namespace BatchCalls.Tests.Scripted;

/// <summary>What an enumeration gave before it ended, and how it ended.</summary>
/// <param name="Items">All that was delivered.</param>
/// <param name="Failure">Null when it ended by itself.</param>
internal sealed record Delivery<T>(IReadOnlyList<T> Items, Exception? Failure);
