namespace BatchCalls.PrePass;

internal sealed record ScalarType(string JsonType, string? Format, string Scalar, string ScalarReader, bool IsStruct) : SchemaType
{
    public static readonly ScalarType String = new("string", null, "string", "StringValue", false);
    public static readonly ScalarType Time = new("string", "date-time", "System.DateTimeOffset", "TimeValue", true);
    public static readonly ScalarType Date = new("string", "date", "System.DateOnly", "DateValue", true);
    public static readonly ScalarType Boolean = new("boolean", null, "bool", "BooleanValue", true);
    public static readonly ScalarType Int32 = new("integer", "int32", "int", "Int32Value", true);
    public static readonly ScalarType Int64 = new("integer", "int64", "long", "Int64Value", true);
    public static readonly ScalarType UnixTime = new("integer", "int64", "long", "UnixTimeValue", true);
    public static readonly ScalarType Double = new("number", "double", "double", "DoubleValue", true);
    public static readonly ScalarType Decimal = new("number", "decimal", "decimal", "DecimalValue", true);

    public override string CSharp => Scalar;

    public override string Reader => ScalarReader;

    public override bool IsValueType => IsStruct;
}
