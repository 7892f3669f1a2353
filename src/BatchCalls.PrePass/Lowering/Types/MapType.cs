namespace BatchCalls.PrePass;

internal sealed record MapType(SchemaType Value) : SchemaType
{
    public override string CSharp => $"System.Collections.Generic.IReadOnlyDictionary<string, {Value.CSharp}>";

    public override string Reader => $"MapValue<{Value.CSharp}, {Value.Reader}>";

    public override bool IsValueType => false;

    public override IEnumerable<SchemaType> Parts => [Value];
}
