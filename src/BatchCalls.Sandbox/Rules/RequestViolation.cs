namespace BatchCalls.Sandbox.Rules;

/// <summary>Something about a request that the document does not allow.</summary>
/// <param name="Kind">Which part.</param>
/// <param name="Name">The parameter or header.</param>
/// <param name="Reason">Completes a sentence that begins with the name; never quotes a credential.</param>
public sealed record RequestViolation(ViolationKind Kind, string Name, string Reason)
{
    /// <summary>One sentence.</summary>
    public override string ToString() => $"{Name} {Reason}";
}
