using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

internal sealed partial class OperationReader(OpenApiDocument document, SchemaReader schemas, Warnings warnings)
{
    private readonly ParameterReader _parameters = new(document, schemas, warnings);
    private readonly ResponseReader _responses = new(document, schemas, warnings);

    /// <returns>Null, after a warning, if generated code couldn't call it.</returns>
    public Operation? Read(PathOperation place)
    {
        try
        {
            var found = _parameters.Read(place);
            RequirePathParameters(place, found);
            var operation = new Operation(place, found, ReadBody(place.Source), _responses.Read(place.Source));
            WarnOfServers(place);
            return operation;
        }
        catch (OmittedException e)
        {
            warnings.Add(document.Source.At(
                e.Place, SpecCode.DroppedOperation, $"Left out the operation '{place.Id}': {e.Message}"));
            return null;
        }
    }

    private static void RequirePathParameters(PathOperation place, IReadOnlyList<Parameter> found)
    {
        var named = found.Where(p => p.Source.StringAt("in") == "path").Select(p => p.Source.StringAt("name"));
        var missing = PathParameter().Matches(place.Path).Select(match => match.Groups[1].Value).Except(named).FirstOrDefault();
        if (missing is not null)
        {
            throw new OmittedException(place.Source, $"no parameter fills '{{{missing}}}' of its path. Declare it.");
        }
    }

    private void WarnOfServers(PathOperation place)
    {
        var own = place.Source["servers"] ?? place.PathItem["servers"];
        if (own is JArray { Count: > 0 } && !JToken.DeepEquals(own, document.Root["servers"]))
        {
            warnings.Add(document.Source.At(
                own, SpecCode.DroppedServers,
                "Dropped the servers: the client sends all calls, and its key with them, to the document's first address. "
                    + "Check whether they are answered there."));
        }
    }

    private RequestBody? ReadBody(JObject operation)
    {
        if (operation["requestBody"] is not { } token)
        {
            return null;
        }

        var body = document.References.Resolve(token);
        var content = document.Source.ObjectAt(body, "content");
        if (content.Count == 0)
        {
            return null;
        }

        var json = JsonContent.Find(document.Source, content)
            ?? throw new OmittedException(token, "its request body is not JSON, which is all that is generated.");
        return new RequestBody(JsonContent.TypeOf(schemas, json), body.IsTrueAt("required"), body.StringAt("description"));
    }

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex PathParameter();
}
