using static BatchCalls.Specs.Diff.Severity;

namespace BatchCalls.Specs.Diff;

/// <summary>Changes of what a document says about its elements, beside their shape.</summary>
internal static class NoteKinds
{
    public static readonly ChangeKind Default = new(
        "default-changed", Warning, "Where {name} is left out, it now means another value than before.");
    public static readonly ChangeKind Deprecated = new(
        "deprecated", Info, "It still works, but the provider means to drop it. Plan to do without.");
    public static readonly ChangeKind NotDeprecated = new("no-longer-deprecated", Info, "The provider means to keep it.");
    public static readonly ChangeKind Description = new(
        "description-changed", Info, "Read it: a meaning may have changed with the words.");
    public static readonly ChangeKind Example = new(
        "example-changed", Info, "The sandbox and the tests that are fed by it answer differently.");
    public static readonly ChangeKind Tags = new("tags-changed", Info, "Sorted differently in documentation; nothing else.");
    public static readonly ChangeKind Version = new(
        "document-version-changed", Info, "The provider gave its document another version.");

    public static IReadOnlyList<ChangeKind> All { get; } =
        [Default, Deprecated, NotDeprecated, Description, Example, Tags, Version];
}
