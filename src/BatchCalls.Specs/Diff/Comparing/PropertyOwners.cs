using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>
/// Finds the place of a property that an object may have from a schema that its <c>allOf</c> adds: what changes there is
/// told there, and not once for every object that takes it in.
/// </summary>
internal sealed class PropertyOwners(Sides<DocumentSide> sides, Sides<SchemaSite> sites, Sides<SchemaView> views, string name)
{
    private readonly string? _shared = Shared(views, name);

    public Place Place(Place owner) => (_shared is null ? owner : owner.Shared(_shared)).At("properties", name);

    /// <summary>Of whether the property is required, which the object may say itself.</summary>
    public Place RequiredPlace(Place owner) =>
        _shared is not null && IsRequiredThere ? Place(owner) : owner.At("properties", name);

    private bool IsRequiredThere =>
        Agrees(sides.Old, sites.Old, views.Old) && Agrees(sides.New, sites.New, views.New);

    private bool Agrees(DocumentSide side, SchemaSite site, SchemaView view) =>
        view.Bases.GetValueOrDefault(_shared!) is { } owner
        && side.Views.Of(site with { Base = owner }).Properties.GetValueOrDefault(name)?.IsRequired
            == view.Properties[name].IsRequired;

    private static string? Shared(Sides<SchemaView> views, string name)
    {
        var (old, @new) = (PointerOf(views.Old, name), PointerOf(views.New, name));
        return (old, @new) switch
        {
            ({ } only, null) when !views.New.Properties.ContainsKey(name) && views.New.Bases.ContainsKey(only) => only,
            (null, { } only) when !views.Old.Properties.ContainsKey(name) && views.Old.Bases.ContainsKey(only) => only,
            var (one, other) when one == other => one,
            _ => null,
        };
    }

    private static string? PointerOf(SchemaView view, string name) =>
        view.Properties.GetValueOrDefault(name)?.Owner is { } owner
            ? view.Bases.Where(entry => ReferenceEquals(entry.Value, owner)).Select(entry => entry.Key).FirstOrDefault()
            : null;
}
