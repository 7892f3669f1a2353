using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Compares the names that an object must have although at least one of the documents doesn't declare them.</summary>
internal sealed class UndeclaredComparison(Sides<DocumentSide> sides, ChangeLog log)
{
    public void Compare(Sides<SchemaView> views, Place place, Usage usage)
    {
        foreach (var name in views.Old.Required.Union(views.New.Required).Order(StringComparer.Ordinal))
        {
            var (old, @new) = (views.Old.Required.Contains(name), views.New.Required.Contains(name));
            if (old == @new || IsTold(views.Old, views.New, name, @new) || IsTold(views.New, views.Old, name, old))
            {
                continue;
            }

            var kind = @new ? SchemaKinds.UndeclaredBecameRequired : SchemaKinds.UndeclaredBecameOptional;
            log.Add(kind.In(usage), At(views, place, name, old, @new).Property(name, old), Word(old), Word(@new));
        }
    }

    /// <summary>Whether the declared property says it, being declared in both, or added or removed as required.</summary>
    private static bool IsTold(SchemaView there, SchemaView here, string name, bool isRequiredHere) =>
        here.Properties.ContainsKey(name) && (there.Properties.ContainsKey(name) || isRequiredHere);

    // A schema that allOf adds says it for all that take it in.
    private Place At(Sides<SchemaView> views, Place place, string name, bool old, bool @new)
    {
        var shared = views.Old.Bases.Keys.Intersect(views.New.Bases.Keys).Order(StringComparer.Ordinal)
            .FirstOrDefault(key => Says(sides.Old, views.Old.Bases[key], name) == old
                && Says(sides.New, views.New.Bases[key], name) == @new);
        return (shared is null ? place : place.Shared(shared)).At("required", name);
    }

    private static bool Says(DocumentSide side, JObject schema, string name) =>
        side.Views.Of(side.Sites.Of(schema)).Required.Contains(name);

    private static string Word(bool isRequired) => isRequired ? "required" : "optional";
}
