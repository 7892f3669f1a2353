namespace BatchCalls.Specs.Diff;

/// <summary>What something is called in C#.</summary>
/// <param name="Actual">As generated.</param>
/// <param name="InOrder">
/// As it would be generated from the document in order. Where names collide, one gets a number, and which one depends on the
/// order: a name counts as changed only if it is another in both.
/// </param>
internal sealed record CSharpName(string Actual, Func<string?> InOrder)
{
    public static bool Changed(CSharpName? old, CSharpName? @new) =>
        old is not null && @new is not null && old.Actual != @new.Actual && old.InOrder() != @new.InOrder();
}
