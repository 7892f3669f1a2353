using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Compares what two schemas allow: their types first, and what is within a type only if they share it.</summary>
internal sealed class ShapeComparison(Sides<DocumentSide> sides, ChangeLog log, SchemaComparison schemas)
{
    private readonly NameComparison _names = new(sides, log);
    private readonly TypeEffects _effects = new(sides);
    private readonly DiscriminatorComparison _discriminators = new(sides, log);
    private readonly TypeComparison _types = new(sides, log);
    private readonly UnionComparison _unions = new(sides, log, schemas);
    private readonly ValueComparison _values = new(log);
    private readonly BoundComparison _bounds = new(log);
    private readonly PropertyComparison _properties = new(sides, log, schemas);

    public void Compare(Sides<SchemaSite> sites, Place place, Usage usage)
    {
        var views = new Sides<SchemaView>(sides.Old.Views.Of(sites.Old), sides.New.Views.Of(sites.New));
        _names.Types(sites, place);
        place = sides.Old.Types.IsPlainJson(sites.Old) ? place with { Loss = Loss.Nothing } : place;
        if (views.Old.Kind == "union" || views.New.Kind == "union")
        {
            _discriminators.Compare(sites, views, place, usage);
            _unions.Compare(sites, views, place, usage);
            if (views.Old.Kind == views.New.Kind)
            {
                CompareBeside(sites, views, place, usage);
            }
        }
        else if (_types.AreSame(sites, views, place, usage))
        {
            CompareWithin(sites, views, place, usage);
        }
    }

    /// <summary>What holds for a value of a union whichever branch it follows.</summary>
    private void CompareBeside(Sides<SchemaSite> sites, Sides<SchemaView> views, Place place, Usage usage)
    {
        _bounds.Compare(views, place, usage);
        _properties.Compare(sites, views, place, usage);
    }

    private void CompareWithin(Sides<SchemaSite> sites, Sides<SchemaView> views, Place place, Usage usage)
    {
        _discriminators.Compare(sites, views, place, usage);
        _names.EnumMembers(sites, views, place);
        _values.Compare(views, place, usage);
        _bounds.Compare(views, place, usage);
        if (views.Old.Format != views.New.Format)
        {
            var isText = sides.Old.Types.Of(sites.Old) is EnumType or ScalarType { Scalar: "string" };
            var kind = isText ? SchemaKinds.TextFormatChanged : SchemaKinds.FormatChanged;
            log.Add(_effects.Of(kind, sites, place, usage), place.At("format"), views.Old.Format, views.New.Format);
        }

        _properties.Compare(sites, views, place, usage);
        CompareItems(views, place, usage);
        if (views.Old.Branches.Count > 0 || views.New.Branches.Count > 0)
        {
            _unions.CompareBranches(sites, views.Select(view => view.Branches), place, usage);
        }
    }

    private void CompareItems(Sides<SchemaView> views, Place place, Usage usage)
    {
        if (views.Old.Items is not null || views.New.Items is not null)
        {
            // Where the answer lists objects, each is read apart: one bad row doesn't spoil the others.
            var loss = place.HasRows && HasObjects(views) ? Loss.Row : place.Loss;
            schemas.Add(views.Old.Items, views.New.Items, EntryOf(place, loss).At("items"), usage);
        }

        var count = Math.Max(views.Old.PrefixItems.Count, views.New.PrefixItems.Count);
        for (var i = 0; i < count; i++)
        {
            var index = i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            schemas.Add(
                views.Old.PrefixItems.ElementAtOrDefault(i), views.New.PrefixItems.ElementAtOrDefault(i),
                EntryOf(place, place.Loss).At("prefixItems", index), usage);
        }
    }

    private static Place EntryOf(Place list, Loss loss) => list.Entry($"an entry of {list.Name}", loss);

    private bool HasObjects(Sides<SchemaView> views) =>
        views.Old.Items is { } items && sides.Old.Types.Of(sides.Old.Sites.Of(items)) is ModelType;
}
