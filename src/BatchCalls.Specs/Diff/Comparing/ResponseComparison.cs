using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Compares an operation's answers by their status.</summary>
internal sealed class ResponseComparison(
    Sides<DocumentSide> sides, ChangeLog log, SchemaComparison schemas, ContentComparison contents)
{
    private static readonly ContentKinds Success = new(ApiKinds.ResponseTypeRemoved, ApiKinds.ResponseTypeAdded, Usage.Response);
    private static readonly ContentKinds Failure = new(ApiKinds.ErrorTypeRemoved, ApiKinds.ErrorTypeAdded, Usage.ErrorBody);

    private readonly NoteComparison _notes = new(log);

    public void Compare(Sides<PathOperation> operations, Place operation)
    {
        var (old, @new) = (Responses(sides.Old, operations.Old), Responses(sides.New, operations.New));
        foreach (var status in old.Keys.Union(@new.Keys).Order(StringComparer.Ordinal))
        {
            var isSuccess = status[0] == '2';
            var place = operation.At("responses", status).Named("Status " + status);
            switch (old.GetValueOrDefault(status), @new.GetValueOrDefault(status))
            {
                case ({ } before, null):
                    log.Add(isSuccess ? ApiKinds.SuccessRemoved : ApiKinds.ErrorRemoved, place, Text(sides.Old, before), null);
                    break;
                case (null, { } after):
                    log.Add(isSuccess ? ApiKinds.SuccessAdded : ApiKinds.ErrorAdded, place, null, Text(sides.New, after));
                    break;
                case ({ } before, { } after):
                    Compare(ElementPair.Of(sides, before, after, place), isSuccess);
                    break;
            }
        }
    }

    private void Compare(ElementPair response, bool isSuccess)
    {
        _notes.Compare(response.Old, response.New, response.Place, "description");
        CompareHeaders(response);
        var place = response.Place with { Name = isSuccess ? "answer" : "error", IsRequired = isSuccess };
        contents.Compare(response with { Place = place }, isSuccess ? Success : Failure);
    }

    private void CompareHeaders(ElementPair response)
    {
        var (old, @new) = (Headers(sides.Old, response.Old), Headers(sides.New, response.New));
        foreach (var name in old.Keys.Union(@new.Keys).Order(StringComparer.Ordinal))
        {
            var place = response.Place.At("headers", name).Named(name);
            switch (old.GetValueOrDefault(name), @new.GetValueOrDefault(name))
            {
                case ({ }, null):
                    log.Add(ApiKinds.HeaderRemoved, place, name, null);
                    break;
                case (null, { }):
                    log.Add(ApiKinds.HeaderAdded, place, null, name);
                    break;
                case ({ } before, { } after):
                    var header = ElementPair.Of(sides, before, after, place);
                    _notes.Compare(header.Old, header.New, header.Place, "description");
                    schemas.Add(header.Old["schema"], header.New["schema"], header.Place.At("schema"), Usage.Response);
                    break;
            }
        }
    }

    private static Dictionary<string, JToken> Responses(DocumentSide side, PathOperation operation) =>
        side.Document.Source.ObjectAt(operation.Source, "responses").Properties()
            .Where(property => !property.Name.StartsWith("x-", StringComparison.Ordinal))
            .GroupBy(property => property.Name.Replace('x', 'X'), property => property.Value)
            .ToDictionary(spellings => spellings.Key, spellings => spellings.Last());

    // Header names have no case.
    private static Dictionary<string, JToken> Headers(DocumentSide side, JObject response) =>
        side.Document.Source.ObjectAt(response, "headers").Properties()
            .GroupBy(property => property.Name.ToLowerInvariant(), property => property.Value)
            .ToDictionary(spellings => spellings.Key, spellings => spellings.Last());

    private static string Text(DocumentSide side, JToken response)
    {
        var source = side.Document.References.Resolve(response);
        return source.StringAt("description") ?? "response";
    }
}
