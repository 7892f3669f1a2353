namespace BatchCalls.Benchmarks.Reporting;

/// <summary>What one measure found.</summary>
/// <param name="Text">How it was measured, and its tables, in Markdown.</param>
/// <param name="Targets">None for what is only told.</param>
internal sealed record Section(string Title, string Text, IReadOnlyList<Target> Targets);
