namespace BatchCalls.PrePass;

internal sealed record SpecialType(string Kind) : SchemaType
{
    /// <summary>Anything at all, null too: what C# can't say more about.</summary>
    public static readonly SpecialType Any = new("any");

    /// <summary>Null and nothing else: one side of a union, or a property that carries no information.</summary>
    public static readonly SpecialType Null = new("null");

    /// <summary>No value: the schema <c>false</c>.</summary>
    public static readonly SpecialType Never = new("never");

    public override string CSharp => "Newtonsoft.Json.Linq.JToken";

    public override string Reader => "AnyValue";

    public override bool IsValueType => false;
}
