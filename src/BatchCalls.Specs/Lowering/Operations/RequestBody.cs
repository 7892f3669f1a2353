namespace BatchCalls.Specs;

internal sealed record RequestBody(SchemaType Type, bool IsRequired, string? Description);
