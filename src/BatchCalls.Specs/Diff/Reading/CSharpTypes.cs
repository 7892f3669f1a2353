using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>What the pre-pass makes of a schema in C#, and so what a client of the document can read.</summary>
internal sealed class CSharpTypes(OpenApiDocument document)
{
    private readonly SchemaReader _schemas = new(document, new Warnings());

    private readonly Dictionary<JObject, SchemaType> _types = new(ReferenceEqualityComparer.Instance);

    public SchemaType Of(SchemaSite site)
    {
        if (!_types.TryGetValue(site.Base, out var type))
        {
            type = _schemas.Read(site.Base).Settled;
            _types.Add(site.Base, type);
        }

        return type;
    }

    public bool IsPlainJson(SchemaSite site) => Of(site) is SpecialType;

    /// <summary>The same for all types between which a value can be handed over, whatever they are called.</summary>
    public string Look(SchemaSite site) => Look(Of(site));

    private static string Look(SchemaType type) => type switch
    {
        ListType list => $"list of {Look(list.Item)}",
        MapType map => $"map of {Look(map.Value)}",
        ModelType => "object",
        EnumType => "enum",
        _ => type.CSharp,
    };
}
