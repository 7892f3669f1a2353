namespace BatchCalls.PrePass;

/// <summary>A type at one place of the document, with what that place says about it.</summary>
/// <param name="IsNullable">Whether null is allowed there; always so for <see cref="SpecialType.Any"/>.</param>
internal sealed record SchemaUse(SchemaType Type, bool IsNullable = false, string? Description = null, bool IsDeprecated = false)
{
    public static readonly SchemaUse Any = new(SpecialType.Any, IsNullable: true);

    /// <summary>The type as an element of a list or a map, which in C# has no room for null.</summary>
    public SchemaType Element => Type is SpecialType || IsNullable ? SpecialType.Any : Type;

    /// <summary>The type at a place that has to have one.</summary>
    public SchemaType Settled => Type is SpecialType ? SpecialType.Any : Type;
}
