namespace BatchCalls.Specs.Diff;

/// <summary>Adds to a change of a type what it does in C#, which not every change of a type does.</summary>
internal sealed class TypeEffects(Sides<DocumentSide> sides)
{
    public ChangeKind Of(SchemaKind kind, Sides<SchemaSite> sites, Place place, Usage usage)
    {
        var plain = kind.In(usage);
        var effect = sides.Old.Types.Of(sites.Old) is EnumType
            ? plain.Effect.Replace("no {old}", "no text", StringComparison.Ordinal)
            : plain.Effect;
        var (old, @new) = (Look(sides.Old, sites.Old, usage), Look(sides.New, sites.New, usage));
        var changes = old != @new && place.Standing != Standing.Additional;
        return plain with { Effect = changes ? effect + " Regenerated, its C# type is another." : effect };
    }

    // In a URL, whatever has no type is a text.
    private static string Look(DocumentSide side, SchemaSite site, Usage usage) =>
        usage == Usage.Parameter && side.Types.IsPlainJson(site) ? "string" : side.Types.Look(site);
}
