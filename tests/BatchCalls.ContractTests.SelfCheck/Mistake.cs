namespace BatchCalls.ContractTests.SelfCheck;

/// <summary>An edit that breaks the contract, and how that must be told.</summary>
/// <param name="Name">Readable aloud.</param>
/// <param name="Test">Fails over it. Null when the build does.</param>
/// <param name="Cause">What the message must contain: it names what was edited.</param>
internal sealed record Mistake(string Name, Edit Edit, string? Test, params string[] Cause)
{
    public override string ToString() => Name;
}
