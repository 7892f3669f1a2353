using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>A string enum; a struct in C#, open to values that the document doesn't know.</summary>
/// <param name="Values">In the document's order, each once.</param>
internal sealed record EnumType(JObject Source, string? ExplicitName, string? Description, IReadOnlyList<string> Values)
    : NamedType(Source, ExplicitName, Description)
{
    public override string Reader => $"EnumValue<{Name}>";

    public override bool IsValueType => true;

    public bool Equals(EnumType? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => base.GetHashCode();
}
