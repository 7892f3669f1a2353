namespace BatchCalls.PrePass;

/// <summary>Where a node was written. Kept as an annotation on its token, so that it survives an overlay's merge.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public sealed record SourcePosition(string File, int Line, int Column);
