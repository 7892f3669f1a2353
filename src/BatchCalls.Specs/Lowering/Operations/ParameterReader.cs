using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs;

/// <summary>Reads an operation's parameters together with those of its path.</summary>
internal sealed class ParameterReader(OpenApiDocument document, SchemaReader schemas, Warnings warnings)
{
    // OpenAPI says of these header parameters that they shall be ignored: the client sets them itself.
    private static readonly HashSet<string> ClientHeaders = new(
        ["Accept", "Content-Type", "Authorization"], StringComparer.OrdinalIgnoreCase);

    // The generated method has a parameter of each of these names.
    private static readonly string[] Taken = ["cancellationToken", "request"];

    private readonly ParameterTypes _types = new(schemas);

    /// <exception cref="OmittedException">A required parameter can't be generated.</exception>
    public IReadOnlyList<Parameter> Read(PathOperation place)
    {
        var names = new UniqueNames(
            document.Source, warnings, Taken, "Set 'x-name' in the overlay.");
        var parameters = new List<Parameter>();
        foreach (var source in Declared(place))
        {
            var location = document.Source.RequiredString(source, "in");
            var isRequired = location == "path" || source.IsTrueAt("required");
            var (type, obstacle) = _types.Read(source, location);
            if (type is not null)
            {
                var name = names.Take(Identifiers.Parameter(source.StringAt("x-name") ?? source.StringAt("name")!), source);
                parameters.Add(new Parameter(source, name, isRequired, type));
            }
            else if (isRequired)
            {
                throw new OmittedException(
                    source, $"its required parameter '{source["name"]}' {obstacle}, which can't be generated.");
            }
            else
            {
                warnings.Add(document.Source.At(
                    source, SpecCode.DroppedParameter,
                    $"Dropped the optional parameter '{source["name"]}': it {obstacle}, which can't be generated."));
            }
        }

        return parameters;
    }

    /// <summary>
    /// The path's parameters, each unless the operation has its own of the same name and place, then the operation's.
    /// </summary>
    private IEnumerable<JObject> Declared(PathOperation place)
    {
        var declared = new Dictionary<(string Name, string In), JObject>();
        JObject[] owners = [place.PathItem, place.Source];
        foreach (var token in owners.SelectMany(owner => document.Source.ArrayAt(owner, "parameters")))
        {
            var source = document.References.Resolve(token);
            var key = (document.Source.RequiredString(source, "name"), document.Source.RequiredString(source, "in"));
            declared[key] = source;
        }

        return declared.Values.Where(p => p.StringAt("in") != "header" || !ClientHeaders.Contains(p.StringAt("name")!));
    }
}
