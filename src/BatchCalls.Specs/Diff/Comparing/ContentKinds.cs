namespace BatchCalls.Specs.Diff;

/// <summary>How changes of a body's media types are called, and what its schemas are used for.</summary>
internal sealed record ContentKinds(ChangeKind Removed, ChangeKind Added, Usage Usage);
