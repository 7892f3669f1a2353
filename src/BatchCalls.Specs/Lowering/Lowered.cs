using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs;

/// <param name="Document">OpenAPI 3.0.3.</param>
/// <param name="TypeNames">The names in the document, by the original's schemas that have one.</param>
internal sealed record Lowered(JObject Document, IReadOnlyDictionary<JObject, string> TypeNames);
