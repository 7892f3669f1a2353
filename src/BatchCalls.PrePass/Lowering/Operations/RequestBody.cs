namespace BatchCalls.PrePass;

internal sealed record RequestBody(SchemaType Type, bool IsRequired, string? Description);
