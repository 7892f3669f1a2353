namespace BatchCalls.PrePass;

/// <summary>Gives each type its C# name: given names first, then components, then what was hoisted.</summary>
internal static class TypeNaming
{
    private static readonly string[] Readers =
    [
        "Value", "OptionalValue", "RowsValue", "StringValue", "BooleanValue", "Int32Value", "Int64Value", "UnixTimeValue",
        "DoubleValue", "DecimalValue", "TimeValue", "DateValue", "EnumValue", "ModelValue", "ListValue", "MapValue", "AnyValue",
    ];

    public static void Name(
        SpecDocument document, string provider, IReadOnlyList<NamedType> types, Func<NamedType, TypeLocation> locate,
        Warnings warnings)
    {
        var client = Identifiers.TypeName(provider) + "Client";
        var names = new UniqueNames(
            document, warnings, ["System", "Newtonsoft", "BatchCalls", client, "I" + client, .. Readers],
            "Set 'x-type-name' in the overlay.");
        foreach (var type in types.Where(type => type.ExplicitName is not null))
        {
            if (names.IsReserved(type.ExplicitName!))
            {
                throw document.Error(
                    type.Source, SpecCode.InvalidName,
                    $"'x-type-name: {type.ExplicitName}' is a name that the generated code needs itself. Choose "
                        + "another name.");
            }

            type.Name = names.Take(type.ExplicitName!, type.Source);
        }

        var unnamed = types.Where(type => type.ExplicitName is null).Select(type => (Type: type, Location: locate(type)));
        foreach (var (type, location) in unnamed.OrderBy(entry => entry.Location.IsComponent ? 0 : 1))
        {
            type.Name = names.Take(location.Name, type.Source);
        }
    }
}
