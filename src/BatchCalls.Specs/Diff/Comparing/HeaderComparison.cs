using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Compares the headers of a response, which the client hands on as text, whatever the document says of them.</summary>
internal sealed class HeaderComparison(Sides<DocumentSide> sides, ChangeLog log)
{
    private readonly NoteComparison _notes = new(log);

    public void Compare(ElementPair response)
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
                    CompareOne(ElementPair.Of(sides, before, after, place));
                    break;
            }
        }
    }

    private void CompareOne(ElementPair header)
    {
        var (old, @new, place) = header;
        _notes.Compare(old, @new, place, "description");
        if (old.IsTrueAt("required") != @new.IsTrueAt("required"))
        {
            var kind = @new.IsTrueAt("required") ? ApiKinds.HeaderAlways : ApiKinds.HeaderSometimes;
            log.Add(kind, place.At("required"), Word(old), Word(@new));
        }

        // What a change of the schema means to an answer's body is weighed as such, and then told as what it is to a text.
        var found = new ChangeLog();
        var schemas = new SchemaComparison(sides, found);
        schemas.Add(old["schema"], @new["schema"], place.At("schema"), Usage.Response);
        schemas.Run();
        log.Take(found, kind => kind.Usage is null ? kind
            : kind.Severity == Severity.Info ? ApiKinds.HeaderRefined : ApiKinds.HeaderChanged, place.Name);
    }

    // Header names have no case.
    private static Dictionary<string, JToken> Headers(DocumentSide side, JObject response) =>
        side.Document.Source.ObjectAt(response, "headers").Properties()
            .GroupBy(property => property.Name.ToLowerInvariant(), property => property.Value)
            .ToDictionary(spellings => spellings.Key, spellings => spellings.Last());

    private static string Word(JObject header) => header.IsTrueAt("required") ? "required" : "optional";
}
