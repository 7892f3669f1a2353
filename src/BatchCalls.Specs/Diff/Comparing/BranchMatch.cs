namespace BatchCalls.Specs.Diff;

/// <summary>A union's branch in one document or in both.</summary>
/// <param name="Key">What its place is called, instead of a number that would depend on the order.</param>
internal sealed record BranchMatch(string Key, SchemaSite? Old, SchemaSite? New);
