using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>
/// Compares by which property, and which of its values, the forms of an object are told apart. The client doesn't: it hands every
/// form on as it came.
/// </summary>
internal sealed class DiscriminatorComparison(Sides<DocumentSide> sides, ChangeLog log)
{
    private const string Schemas = "#/components/schemas/";

    public void Compare(Sides<SchemaSite> sites, Sides<SchemaView> views, Place place, Usage usage)
    {
        Compare(sites.Old.Note("discriminator"), sites.New.Note("discriminator"), place, usage);

        // What allOf takes in is told where it stands, for all that take it in.
        foreach (var target in views.Old.Bases.Keys.Intersect(views.New.Bases.Keys))
        {
            var at = place.Shared(target).Named($"'{target[(target.LastIndexOf('/') + 1)..]}'");
            Compare(views.Old.Bases[target]["discriminator"], views.New.Bases[target]["discriminator"], at, usage);
        }
    }

    private void Compare(JToken? old, JToken? @new, Place place, Usage usage)
    {
        var (kind, at) = (SchemaKinds.DiscriminatorChanged.In(usage), place.At("discriminator"));
        var (before, after) = (old as JObject, @new as JObject);
        if (before is null || after is null)
        {
            if (before != after)
            {
                log.Add(kind, at, before?["propertyName"], after?["propertyName"]);
            }

            return;
        }

        if (before.StringAt("propertyName") != after.StringAt("propertyName"))
        {
            log.Add(kind, at.At("propertyName"), before["propertyName"], after["propertyName"]);
        }

        var (oldMapping, newMapping) = (Mapping(before), Mapping(after));
        foreach (var value in oldMapping.Keys.Union(newMapping.Keys).Order(StringComparer.Ordinal))
        {
            var (left, right) = (oldMapping.GetValueOrDefault(value), newMapping.GetValueOrDefault(value));
            if (left != right && !IsRename(left, right))
            {
                log.Add(kind, at.At("mapping", value), left, right);
            }
        }
    }

    // A schema that is called otherwise is told as one.
    private bool IsRename(string? old, string? @new) =>
        old is not null && @new is not null && !Exists(sides.New, old) && !Exists(sides.Old, @new);

    private static bool Exists(DocumentSide side, string target) =>
        !target.StartsWith('#') || JsonPointer.Find(side.Document.Root, target) is not null;

    // Every component is mapped to by its own name.
    private static Dictionary<string, string> Mapping(JObject discriminator) =>
        (discriminator["mapping"] as JObject ?? []).Properties()
            .Select(entry => (entry.Name, Target: Pointer(entry.Value.ToString())))
            .Where(entry => entry.Target != Schemas + entry.Name)
            .ToDictionary(entry => entry.Name, entry => entry.Target);

    // A bare name is a component's.
    private static string Pointer(string target) => target.Contains('/') || target.Contains('#') ? target : Schemas + target;
}
