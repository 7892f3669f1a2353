namespace BatchCalls.PrePass;

/// <summary>
/// Lets one type stand for its equals: string enums with the same values, and types that were given the same name.
/// </summary>
internal static class TypeMerging
{
    /// <exception cref="SpecException">Two different schemas were given one name.</exception>
    public static void Merge(SpecDocument document, IReadOnlyList<NamedType> types, Func<NamedType, TypeLocation> locate)
    {
        foreach (var sameName in types.Where(type => type.ExplicitName is not null).GroupBy(type => type.ExplicitName))
        {
            var first = sameName.First();
            foreach (var other in sameName.Skip(1))
            {
                if (!StructuralComparison.AreSame(first, other))
                {
                    throw document.Error(
                        other.Source, SpecCode.TypeNameTaken,
                        $"'x-type-name: {sameName.Key}' is the name of {JsonPointer.Of(first.Source)} already, which "
                            + "is a different schema. Choose another name.");
                }

                other.MergeInto(first);
            }
        }

        foreach (var sameValues in types.OfType<EnumType>().GroupBy(type => string.Join('\0', type.Values)))
        {
            var first = sameValues.FirstOrDefault(type => type.ExplicitName is not null)
                ?? sameValues.FirstOrDefault(type => locate(type).IsComponent)
                ?? sameValues.First();
            foreach (var other in sameValues.Where(type => type != first && type.ExplicitName is null))
            {
                other.MergeInto(first);
            }
        }
    }
}
