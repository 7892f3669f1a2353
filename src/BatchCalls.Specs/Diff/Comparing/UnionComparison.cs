namespace BatchCalls.Specs.Diff;

/// <summary>Compares schemas of which at least one leaves a choice between several.</summary>
internal sealed class UnionComparison(Sides<DocumentSide> sides, ChangeLog log, SchemaComparison schemas)
{
    private readonly BranchMatching _matching = new(sides);
    private readonly TypeEffects _effects = new(sides);

    public void Compare(Sides<SchemaSite> sites, Sides<SchemaView> views, Place place, Usage usage)
    {
        if (views.Old.Kind == "union" && views.New.Kind == "union")
        {
            CompareBranches(sites, views.Select(view => view.Branches), place, usage);
            return;
        }

        // One schema is one branch: if the union has it too, the type became wider or narrower.
        var matches = views is { Old.Kind: not "any", New.Kind: not "any" }
            ? _matching.Match(new(BranchesOf(sites.Old, views.Old), BranchesOf(sites.New, views.New)))
            : [];
        var common = matches.FirstOrDefault(match => match is { Old: not null, New: not null });
        var isWider = views.New.Kind == "any" || (common is not null && views.New.Kind == "union");
        var isNarrower = views.Old.Kind == "any" || (common is not null && views.Old.Kind == "union");
        var kind = isWider ? SchemaKinds.TypeWidened : isNarrower ? SchemaKinds.TypeNarrowed : SchemaKinds.TypeChanged;
        log.Add(
            _effects.Of(kind, sites, place, usage), place,
            new TypeText(sides.Old).OfType(sites.Old), new TypeText(sides.New).OfType(sites.New));
        if (common is not null)
        {
            schemas.AddShapes(new Sides<SchemaSite>(common.Old!, common.New!), place.At("anyOf", common.Key), usage);
        }
    }

    /// <param name="sites">What leaves the choice.</param>
    public void CompareBranches(Sides<SchemaSite> sites, Sides<IReadOnlyList<SchemaSite>> branches, Place place, Usage usage)
    {
        foreach (var match in _matching.Match(branches))
        {
            var at = place.At("anyOf", match.Key);
            switch (match.Old, match.New)
            {
                case ({ } old, { } @new):
                    schemas.Add(new Sides<SchemaSite>(old, @new), at, usage);
                    break;
                case ({ } old, null):
                    var removed = _effects.Of(SchemaKinds.BranchRemoved, sites, place, usage);
                    log.Add(removed, at, new TypeText(sides.Old).OfType(old), null);
                    break;
                case (null, { } @new):
                    var kind = IsReadable(sites.Old, @new) ? SchemaKinds.ReadableBranchAdded : SchemaKinds.BranchAdded;
                    log.Add(_effects.Of(kind, sites, place, usage), at, null, new TypeText(sides.New).OfType(@new));
                    break;
            }
        }
    }

    // A union of several kinds is plain JSON in C#, one of texts is a text.
    private bool IsReadable(SchemaSite old, SchemaSite branch) => sides.Old.Types.Of(old) switch
    {
        SpecialType => true,
        EnumType or ScalarType { Scalar: "string" } => sides.New.Views.Of(branch).Kind == "string",
        _ => false,
    };

    private static IReadOnlyList<SchemaSite> BranchesOf(SchemaSite site, SchemaView view) =>
        view.Kind == "union" ? view.Branches : [site.Bare()];
}
