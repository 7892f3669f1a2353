using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

internal sealed partial class ResponseReader(OpenApiDocument document, SchemaReader schemas, Warnings warnings)
{
    /// <exception cref="OmittedException">A success can be something else than JSON only.</exception>
    public IReadOnlyList<Response> Read(JObject operation)
    {
        var declared = document.Source.ObjectAt(operation, "responses");
        var hasSuccess = declared.Properties().Any(p => Status().IsMatch(p.Name) && p.Name[0] == '2');
        var responses = new List<Response>();
        foreach (var property in declared.Properties().Where(p => !p.Name.StartsWith("x-", StringComparison.Ordinal)))
        {
            if (StatusOf(property, hasSuccess) is { } status)
            {
                responses.Add(ReadOne(status, property.Value));
            }
        }

        return WithOneResult(responses, declared);
    }

    // NSwag compares the status with the key's text: a range doesn't even compile.
    private string? StatusOf(JProperty property, bool hasSuccess)
    {
        if (property.Name == "default" || Status().IsMatch(property.Name))
        {
            return property.Name;
        }

        if (!StatusRange().IsMatch(property.Name))
        {
            throw document.Source.Error(
                property, SpecCode.UnexpectedValue,
                $"'{property.Name}' is no HTTP status. Write a number, a range such as 4XX, or default.");
        }

        var isOnlySuccess = property.Name[0] == '2' && !hasSuccess;
        var outcome = isOnlySuccess ? "Read as 200" : "Dropped the response";
        warnings.Add(document.Source.At(
            property, SpecCode.DroppedResponse, $"{outcome}: the generator knows no range of statuses."));
        return isOnlySuccess ? "200" : null;
    }

    private Response ReadOne(string status, JToken token)
    {
        var source = document.References.Resolve(token);
        var content = document.Source.ObjectAt(source, "content");
        var json = JsonContent.Find(document.Source, content);
        if (json is null && content.Count > 0 && status[0] == '2')
        {
            throw new OmittedException(token, "its successful response is not JSON, which is all that is generated.");
        }

        var type = json is null ? null : JsonContent.TypeOf(schemas, json);
        return new Response(status, type, source.StringAt("description") ?? string.Empty);
    }

    private List<Response> WithOneResult(List<Response> responses, JObject declared)
    {
        var result = responses.Where(r => r.IsSuccess && r.Type is not null).MinBy(r => r.Status, StringComparer.Ordinal);
        return [.. responses.Select(response => IsOther(response) ? Empty(response) : response)];

        bool IsOther(Response response) => response.IsSuccess && response.Type is not null && response.Type != result!.Type;

        Response Empty(Response response)
        {
            warnings.Add(document.Source.At(
                declared.Property(response.Status)!, SpecCode.DroppedResponse,
                $"Dropped the content: a method has one result, that of status {result!.Status}."));
            return response with { Type = null };
        }
    }

    [GeneratedRegex("^[1-5][0-9][0-9]$")]
    private static partial Regex Status();

    [GeneratedRegex("^[1-5][xX][xX]$")]
    private static partial Regex StatusRange();
}
