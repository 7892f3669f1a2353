namespace BatchCalls.Specs.Lint;

/// <summary>One way in which a value breaks its schema.</summary>
/// <param name="Path">JSON pointer within the value; of the property itself where one is missing or not allowed.</param>
internal sealed record Violation(string Path, string Keyword, string Reason);
