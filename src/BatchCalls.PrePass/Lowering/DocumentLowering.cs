using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>
/// Turns an OpenAPI 3.0 or 3.1 document into the OpenAPI 3.0.3 that NSwag reads right: components are models and string
/// enums only, all else stands where it is used, and every name is a C# name already.
/// </summary>
/// <param name="provider">Names the client; stands on each operation as <c>x-provider</c>.</param>
public sealed class DocumentLowering(OpenApiDocument document, string provider, Warnings warnings)
{
    private static readonly string[] ServerKeys = ["url", "description", "variables"];
    private static readonly string[] InfoKeys = ["title", "version", "description"];

    private readonly SpecDocument _source = document.Source;

    /// <exception cref="SpecException">The document contradicts itself, or refers to something that isn't there.</exception>
    public JObject Lower() => LowerWithNames().Document;

    /// <inheritdoc cref="Lower"/>
    internal Lowered LowerWithNames()
    {
        var schemas = new SchemaReader(document, warnings);
        var catalog = new TypeCatalog(schemas);
        AddComponents(schemas, catalog);
        var places = OperationCatalog.List(document, warnings);
        var operations = ReadOperations(places, schemas, catalog);

        var names = places.DistinctBy(place => place.Source).ToDictionary(place => place.Source, place => place.Name);
        TypeLocation Locate(NamedType type) => TypeLocation.Of(type.Source, names);
        TypeMerging.Merge(_source, catalog.Found, Locate);
        MarkResults(operations);
        var types = catalog.Canonical();
        TypeNaming.Name(_source, provider, types, Locate, warnings);
        return Lowered.Of(Write(operations, types), catalog.Found, types);
    }

    private void AddComponents(SchemaReader schemas, TypeCatalog catalog)
    {
        foreach (var (_, schema) in _source.ObjectAt(_source.ObjectAt(document.Root, "components"), "schemas"))
        {
            // An alias of a list, a map or a scalar has no name in C#: it is read where it is used.
            if (schemas.ReadTarget(schema!).Type is NamedType named)
            {
                catalog.Add(named);
            }
        }
    }

    private List<Operation> ReadOperations(IReadOnlyList<PathOperation> places, SchemaReader schemas, TypeCatalog catalog)
    {
        var reader = new OperationReader(document, schemas, warnings);
        var operations = places.Select(reader.Read).OfType<Operation>().ToList();
        foreach (var type in operations.SelectMany(operation => operation.Types))
        {
            catalog.Add(type);
        }

        return operations;
    }

    private static void MarkResults(List<Operation> operations)
    {
        foreach (var response in operations.SelectMany(operation => operation.Responses).Where(response => response.IsSuccess))
        {
            if (response.Type is ModelType model)
            {
                model.IsResult = true;
            }
        }
    }

    private JObject Write(List<Operation> operations, IReadOnlyList<NamedType> types)
    {
        var operationWriter = new OperationWriter(_source, provider);
        var modelWriter = new ModelWriter(_source, warnings);
        var enumWriter = new EnumWriter(_source, warnings);
        var paths = operations.GroupBy(operation => operation.Place.Path).Select(group => new JProperty(
            group.Key,
            new JObject(group.Select(operation => new JProperty(operation.Place.Method, operationWriter.Write(operation))))));
        var components = types.OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => new JProperty(
            type.Name,
            type is EnumType strings ? enumWriter.Write(strings) : modelWriter.Write((ModelType)type)));
        var servers = _source.ArrayAt(document.Root, "servers").Select(server => Subset(_source.Object(server), ServerKeys));
        return new JObject(
            new JProperty("openapi", "3.0.3"),
            new JProperty("info", Subset(_source.ObjectAt(document.Root, "info"), InfoKeys)),
            new JProperty("servers", new JArray(servers)),
            new JProperty("paths", new JObject(paths)),
            new JProperty("components", new JObject(new JProperty("schemas", new JObject(components)))));
    }

    private static JObject Subset(JObject map, string[] keys) =>
        new(map.Properties().Where(property => keys.Contains(property.Name)).Select(property => property.DeepClone()));
}
