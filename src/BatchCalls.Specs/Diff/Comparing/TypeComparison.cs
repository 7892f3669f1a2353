namespace BatchCalls.Specs.Diff;

/// <summary>Compares the types of two schemas that are no unions.</summary>
internal sealed class TypeComparison(Sides<DocumentSide> sides, ChangeLog log)
{
    private readonly TypeEffects _effects = new(sides);

    /// <returns>Whether there is anything in them left to compare.</returns>
    public bool AreSame(Sides<SchemaSite> sites, Sides<SchemaView> views, Place place, Usage usage)
    {
        if (Change(views.Old, views.New) is { } kind)
        {
            var (old, @new) = (new TypeText(sides.Old).OfType(sites.Old), new TypeText(sides.New).OfType(sites.New));
            log.Add(_effects.Of(kind, sites, place, usage), place, old, @new);
        }

        return views.Old.Kind == views.New.Kind;
    }

    private static SchemaKind? Change(SchemaView old, SchemaView @new) => (old.Kind, @new.Kind) switch
    {
        var (before, after) when before == after => EnumChange(old, @new),
        ("integer", "number") or (_, "any") or ("nothing", _) => SchemaKinds.TypeWidened,
        ("number", "integer") or ("any", _) or (_, "nothing") => SchemaKinds.TypeNarrowed,
        _ => SchemaKinds.TypeChanged,
    };

    // A text and a choice of texts are two types in C#.
    private static SchemaKind? EnumChange(SchemaView old, SchemaView @new) => (old.IsTextEnum, @new.IsTextEnum) switch
    {
        (true, false) => SchemaKinds.EnumOpened,
        (false, true) => SchemaKinds.TypeNarrowed,
        _ => null,
    };
}
