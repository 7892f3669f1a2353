using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>A type that becomes a component of its own. Equal only to itself until <see cref="MergeInto"/>.</summary>
/// <param name="Source">The schema as the document has it.</param>
/// <param name="ExplicitName">From <c>x-type-name</c>; wins over every other name.</param>
internal abstract record NamedType(JObject Source, string? ExplicitName, string? Description) : SchemaType
{
    private NamedType? _merged;
    private string? _name;

    /// <summary>The type that stands for this one and its equals in the lowered document.</summary>
    public NamedType Canonical => _merged?.Canonical ?? this;

    public string Name
    {
        get => Canonical._name ?? throw new InvalidOperationException($"{JsonPointer.Of(Source)} has no name yet.");
        set => _name = value;
    }

    public override string CSharp => Name;

    public virtual bool Equals(NamedType? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public void MergeInto(NamedType other) => _merged = other.Canonical == this ? null : other.Canonical;
}
