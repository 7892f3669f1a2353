using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>Reads an operation's parameters together with those of its path.</summary>
internal sealed class ParameterReader(OpenApiDocument document, SchemaReader schemas, Warnings warnings)
{
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

    private IEnumerable<JObject> Declared(PathOperation place) => DeclaredParameters.Of(document, place);
}
