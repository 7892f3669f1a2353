using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Compares the media types of a body, and what each says.</summary>
internal sealed class ContentComparison(Sides<DocumentSide> sides, ChangeLog log, SchemaComparison schemas)
{
    private readonly NoteComparison _notes = new(log);

    public void Compare(ElementPair body, ContentKinds kinds)
    {
        var (old, @new) = (MediaTypes(sides.Old, body.Old), MediaTypes(sides.New, body.New));
        foreach (var type in old.Keys.Union(@new.Keys).Order(StringComparer.Ordinal))
        {
            var place = body.Place.At("content", type);
            switch (old.GetValueOrDefault(type), @new.GetValueOrDefault(type))
            {
                case ({ } before, null):
                    log.Add(kinds.Removed, place.Named(type), TypeOf(sides.Old, before), null);
                    break;
                case (null, { } after):
                    log.Add(kinds.Added, place.Named(type), null, TypeOf(sides.New, after));
                    break;
                case ({ } before, { } after):
                    _notes.Examples(before, after, place);
                    schemas.Add(before["schema"], after["schema"], place.At("schema"), kinds.Usage);
                    break;
            }
        }
    }

    // A charset is a spelling, unless it is all that tells two types apart.
    private static Dictionary<string, JObject> MediaTypes(DocumentSide side, JObject body)
    {
        var all = side.Document.Source.ObjectAt(body, "content").Properties().ToList();
        return all
            .GroupBy(type => Bare(type.Name))
            .SelectMany(group => group.Count() == 1
                ? group.Select(type => (group.Key, Type: type))
                : group.Select(type => (Key: type.Name, Type: type)))
            .ToDictionary(entry => entry.Key, entry => side.Document.References.Resolve(entry.Type.Value));
    }

    private static string Bare(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();

    private static JValue TypeOf(DocumentSide side, JObject mediaType) =>
        new TypeText(side).Of(side.Sites.Of(mediaType["schema"]));
}
