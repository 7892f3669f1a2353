using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Two elements that both documents may keep among their components.</summary>
internal sealed record ElementPair(JObject Old, JObject New, Place Place)
{
    /// <summary>Follows both; what both reach through one reference has its place at the reference's target.</summary>
    public static ElementPair Of(Sides<DocumentSide> sides, JToken old, JToken @new, Place place)
    {
        var target = (old as JObject)?.StringAt("$ref");
        return new ElementPair(
            sides.Old.Document.References.Resolve(old),
            sides.New.Document.References.Resolve(@new),
            target is not null && target == (@new as JObject)?.StringAt("$ref") ? place.Shared(target[1..]) : place);
    }
}
