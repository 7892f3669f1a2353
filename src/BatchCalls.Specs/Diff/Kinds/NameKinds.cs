using static BatchCalls.Specs.Diff.Severity;

namespace BatchCalls.Specs.Diff;

/// <summary>C# names that change while the wire is whole.</summary>
internal static class NameKinds
{
    public static readonly ChangeKind Method = Of("method-name-changed", "Code that calls {old}Async no longer compiles");
    public static readonly ChangeKind Argument = Of(
        "argument-name-changed", "Code that passes '{old}:' by name no longer compiles");
    public static readonly ChangeKind Type = Of("type-name-changed", "Code that names the type {old} no longer compiles");
    public static readonly ChangeKind Property = Of(
        "property-name-changed", "Code that uses the property {old} no longer compiles");
    public static readonly ChangeKind EnumMember = Of(
        "enum-member-name-changed", "Code that uses the member {old} no longer compiles");

    public static IReadOnlyList<ChangeKind> All { get; } = [Method, Argument, Type, Property, EnumMember];

    private static ChangeKind Of(string id, string effect) =>
        new(id, Warning, effect + "; what is sent and received stays. The new name is {new}.");
}
