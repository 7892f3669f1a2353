using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Compares an operation's answers by their status.</summary>
internal sealed class ResponseComparison(Sides<DocumentSide> sides, ChangeLog log, ContentComparison contents)
{
    private static readonly ContentKinds Success = new(ApiKinds.ResponseTypeRemoved, ApiKinds.ResponseTypeAdded, Usage.Response);
    private static readonly ContentKinds Failure = new(ApiKinds.ErrorTypeRemoved, ApiKinds.ErrorTypeAdded, Usage.ErrorBody);

    private readonly NoteComparison _notes = new(log);
    private readonly HeaderComparison _headers = new(sides, log);
    private readonly ResponseEffects _effects = new(sides);

    public void Compare(Sides<PathOperation> operations, Place operation)
    {
        var declared = new Sides<Dictionary<string, JToken>>(
            ResponseMatching.Of(sides.Old, operations.Old), ResponseMatching.Of(sides.New, operations.New));
        var (old, @new) = ResponseMatching.Match(declared);
        foreach (var status in old.Keys.Union(@new.Keys).Order(StringComparer.Ordinal))
        {
            var isSuccess = (old.ContainsKey(status) && ResponseMatching.IsSuccess(status, old))
                || (@new.ContainsKey(status) && ResponseMatching.IsSuccess(status, @new));
            var place = operation.At("responses", status).Named(status == "default" ? "any other status" : "status " + status);
            switch (old.GetValueOrDefault(status), @new.GetValueOrDefault(status))
            {
                case ({ } before, null):
                    var removed = isSuccess ? _effects.SuccessRemoved(before, @new) : _effects.ErrorRemoved(status, before, @new);
                    log.Add(removed, place, Text(sides.Old, before), null);
                    break;
                case (null, { } after):
                    var added = isSuccess ? ResponseEffects.SuccessAdded(old) : _effects.ErrorAdded(status, after);
                    log.Add(added, place, null, Text(sides.New, after));
                    break;
                case ({ } before, { } after):
                    Compare(ElementPair.Of(sides, before, after, place), isSuccess, isPage: status[0] == '2');
                    break;
            }
        }
    }

    private void Compare(ElementPair response, bool isSuccess, bool isPage)
    {
        _notes.Compare(response.Old, response.New, response.Place, "description");
        _headers.Compare(response);
        var place = isSuccess
            ? response.Place.Named("the answer") with { Loss = Loss.Answer, IsResult = isPage }
            : response.Place.Named("the body") with { Loss = Loss.Error };
        contents.Compare(response with { Place = place }, isSuccess ? Success : Failure);
    }

    private static string Text(DocumentSide side, JToken response)
    {
        var source = side.Document.References.Resolve(response);
        return source.StringAt("description") ?? "response";
    }
}
