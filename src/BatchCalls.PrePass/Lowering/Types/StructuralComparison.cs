namespace BatchCalls.PrePass;

/// <summary>Whether two types say the same, whatever they are called.</summary>
internal static class StructuralComparison
{
    public static bool AreSame(SchemaType left, SchemaType right) => AreSame(left, right, []);

    private static bool AreSame(SchemaType left, SchemaType right, HashSet<(SchemaType, SchemaType)> assumed) =>
        (left, right) switch
    {
        (ListType a, ListType b) => AreSame(a.Item, b.Item, assumed),
        (MapType a, MapType b) => AreSame(a.Value, b.Value, assumed),
        (EnumType a, EnumType b) => a.Values.SequenceEqual(b.Values),

        // A pair that is being compared already is taken for equal, or recursive models would never end.
        (ModelType a, ModelType b) => a == b || !assumed.Add((a, b)) || HaveSameProperties(a, b, assumed),
        _ => left == right,
    };

    private static bool HaveSameProperties(ModelType left, ModelType right, HashSet<(SchemaType, SchemaType)> assumed) =>
        left.Properties.Count == right.Properties.Count
        && left.Properties.Zip(right.Properties).All(pair => AreSame(pair.First, pair.Second, assumed));

    private static bool AreSame(ModelProperty left, ModelProperty right, HashSet<(SchemaType, SchemaType)> assumed) =>
        left.WireName == right.WireName
        && left.IsRequired == right.IsRequired
        && left.Use.IsNullable == right.Use.IsNullable
        && AreSame(left.Use.Type, right.Use.Type, assumed);
}
