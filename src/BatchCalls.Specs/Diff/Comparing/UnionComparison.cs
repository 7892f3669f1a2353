namespace BatchCalls.Specs.Diff;

/// <summary>Compares schemas of which at least one leaves a choice between several.</summary>
internal sealed class UnionComparison(Sides<DocumentSide> sides, ChangeLog log, SchemaComparison schemas)
{
    private readonly BranchMatching _matching = new(sides);

    public void Compare(Sides<SchemaSite> sites, Sides<SchemaView> views, Place place, Usage usage)
    {
        if (views.Old.Kind == "union" && views.New.Kind == "union")
        {
            CompareBranches(views.Select(view => view.Branches), place, usage);
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
        log.Add(kind.In(usage), place, new TypeText(sides.Old).OfType(sites.Old), new TypeText(sides.New).OfType(sites.New));
        if (common is not null)
        {
            schemas.AddShapes(new Sides<SchemaSite>(common.Old!, common.New!), place.At("anyOf", common.Key), usage);
        }
    }

    public void CompareBranches(Sides<IReadOnlyList<SchemaSite>> branches, Place place, Usage usage)
    {
        foreach (var match in _matching.Match(branches))
        {
            var at = place.At("anyOf", match.Key);
            switch (match.Old, match.New)
            {
                case ({ } old, { } @new):
                    schemas.Add(new Sides<SchemaSite>(old, @new), at with { IsRequired = false }, usage);
                    break;
                case ({ } old, null):
                    log.Add(SchemaKinds.BranchRemoved.In(usage), at, new TypeText(sides.Old).OfType(old), null);
                    break;
                case (null, { } @new):
                    log.Add(SchemaKinds.BranchAdded.In(usage), at, null, new TypeText(sides.New).OfType(@new));
                    break;
            }
        }
    }

    private static IReadOnlyList<SchemaSite> BranchesOf(SchemaSite site, SchemaView view) =>
        view.Kind == "union" ? view.Branches : [site.Bare()];
}
