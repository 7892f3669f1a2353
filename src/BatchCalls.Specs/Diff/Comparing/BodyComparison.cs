using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Compares an operation's request bodies.</summary>
internal sealed class BodyComparison(Sides<DocumentSide> sides, ChangeLog log, ContentComparison contents)
{
    private static readonly ContentKinds Kinds = new(ApiKinds.RequestTypeRemoved, ApiKinds.RequestTypeAdded, Usage.Request);

    private readonly NoteComparison _notes = new(log);

    public void Compare(Sides<PathOperation> operations, Place operation)
    {
        var place = operation.At("requestBody").Named("the body");
        switch (operations.Old.Source["requestBody"], operations.New.Source["requestBody"])
        {
            case (null, null):
                break;
            case ({ } old, null):
                log.Add(ApiKinds.BodyRemoved, place, Word(sides.Old.Document.References.Resolve(old)), null);
                break;
            case (null, { } @new):
                var added = sides.New.Document.References.Resolve(@new);
                log.Add(added.IsTrueAt("required") ? ApiKinds.RequiredBodyAdded : ApiKinds.BodyAdded, place, null, Word(added));
                break;
            case ({ } old, { } @new):
                Compare(ElementPair.Of(sides, old, @new, place));
                break;
        }
    }

    private void Compare(ElementPair body)
    {
        var (old, @new, place) = body;
        if (old.IsTrueAt("required") != @new.IsTrueAt("required"))
        {
            log.Add(@new.IsTrueAt("required") ? ApiKinds.BodyRequired : ApiKinds.BodyOptional, place, Word(old), Word(@new));
        }

        _notes.Compare(old, @new, place, "description");
        contents.Compare(body, Kinds);
    }

    private static string Word(JObject body) => body.IsTrueAt("required") ? "required" : "optional";
}
