namespace BatchCalls.Generated.Tests.Arbitrary;

internal sealed record DocumentedProperty(string Name, DocumentedType Type, bool IsRequired = false, bool IsNullable = false)
{
    public static DocumentedProperty Required(string name, DocumentedType type) => new(name, type, IsRequired: true);

    public static DocumentedProperty Nullable(string name, DocumentedType type) => new(name, type, IsNullable: true);

    public static DocumentedProperty Optional(string name, DocumentedType type) => new(name, type);

    public Verdict Judge(JsonText value) =>
        value != JsonText.Null ? (Type.Judge(value), IsRequired) switch
        {
            (Verdict.Unreadable, false) => Verdict.Deviating,
            var (verdict, _) => verdict,
        }
        : IsNullable ? Verdict.Conforming
        : IsRequired ? Verdict.Unreadable
        : Verdict.Deviating;

    /// <summary>Whether there is a value to read, and it can be.</summary>
    public bool HasValue(JsonText value) => value != JsonText.Null && Type.Judge(value) != Verdict.Unreadable;
}
