namespace BatchCalls.Specs.Diff;

/// <summary>Whether null is allowed, in whichever of its spellings.</summary>
internal sealed class NullComparison(Sides<DocumentSide> sides, ChangeLog log)
{
    public void Compare(Sides<SchemaSite> sites, Place place, Usage usage)
    {
        // What allows anything allows null as well: that is a change of the type, and told as one.
        var views = Views(sites);
        if (views.Old.Kind is "any" or "null" or "nothing" || views.New.Kind is "any" or "null" or "nothing")
        {
            return;
        }

        var (before, after) = (sites.Old.AllowsNull || views.Old.AllowsNull, sites.New.AllowsNull || views.New.AllowsNull);
        if (before != after)
        {
            var kind = after ? SchemaKinds.BecameNullable : SchemaKinds.BecameNotNullable;
            var at = sides.Old.Types.IsPlainJson(sites.Old) ? place with { Loss = Loss.Nothing } : place;
            log.Add(
                kind.In(usage), at, new TypeText(sides.Old).Of(sites.Old), new TypeText(sides.New).Of(sites.New));
        }
    }

    /// <summary>What the way to one shared schema says, unless it says no more than the schema does.</summary>
    public void CompareOuter(Sides<SchemaSite> sites, Place place, Usage usage)
    {
        var views = Views(sites);
        if (sites.Old.AllowsNull != sites.New.AllowsNull && !views.Old.AllowsNull && !views.New.AllowsNull)
        {
            Compare(sites, place, usage);
        }
    }

    private Sides<SchemaView> Views(Sides<SchemaSite> sites) => new(sides.Old.Views.Of(sites.Old), sides.New.Views.Of(sites.New));
}
