namespace BatchCalls.PrePass;

/// <param name="ExplicitName">The C# name that the document gives with <c>x-name</c>.</param>
internal sealed record ModelProperty(string WireName, string? ExplicitName, bool IsRequired, SchemaUse Use);
