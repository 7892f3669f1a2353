namespace BatchCalls.Specs.Diff;

/// <summary>A kind of change: everything about a <see cref="Change"/> but its place and its values.</summary>
/// <param name="Id">In kebab-case; stable.</param>
/// <param name="Effect">
/// With placeholders: <c>{name}</c> of the element, <c>{old}</c>, <c>{new}</c>, and those of <see cref="EffectText"/>.
/// </param>
/// <param name="Usage">Null for what is no schema.</param>
public sealed record ChangeKind(string Id, Severity Severity, string Effect, Usage? Usage = null);
