namespace BatchCalls.Specs.Diff;

/// <summary>Adds to a change of a type what it does in C#, which not every change of a type does.</summary>
internal sealed class TypeEffects(Sides<DocumentSide> sides)
{
    public ChangeKind Of(SchemaKind kind, Sides<SchemaSite> sites, Usage usage)
    {
        var plain = kind.In(usage);
        var effect = sides.Old.Types.Of(sites.Old) is EnumType
            ? plain.Effect.Replace("no {old}", "no text", StringComparison.Ordinal)
            : plain.Effect;
        var changes = sides.Old.Types.Look(sites.Old) != sides.New.Types.Look(sites.New);
        return plain with { Effect = changes ? effect + " Regenerated, its C# type is another." : effect };
    }
}
