namespace BatchCalls.PrePass;

internal sealed record ListType(SchemaType Item) : SchemaType
{
    public override string CSharp => $"System.Collections.Generic.IReadOnlyList<{Item.CSharp}>";

    public override string Reader => $"ListValue<{Item.CSharp}, {Item.Reader}>";

    public override bool IsValueType => false;

    public override IEnumerable<SchemaType> Parts => [Item];
}
