using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <param name="Source">As the document has it, behind any reference.</param>
/// <param name="Name">In camel case.</param>
internal sealed record Parameter(JObject Source, string Name, bool IsRequired, SchemaType Type);
