namespace BatchCalls.Generated.Tests.Arbitrary;

/// <summary>What the document says of a value.</summary>
internal enum Verdict
{
    Conforming,
    Deviating,
    Unreadable,
}
