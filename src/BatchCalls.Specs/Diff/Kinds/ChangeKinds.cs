namespace BatchCalls.Specs.Diff;

public static class ChangeKinds
{
    /// <summary>Every kind that a comparison can find, in the order of the tables that define them.</summary>
    public static IReadOnlyList<ChangeKind> All { get; } =
        [.. ApiKinds.All, .. SchemaKinds.All, .. NoteKinds.All, .. NameKinds.All];
}
