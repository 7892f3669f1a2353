using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs;

/// <param name="Document">OpenAPI 3.0.3.</param>
/// <param name="TypeNames">The name in <paramref name="Document"/> of each schema of the original that has one, by its node.</param>
internal sealed record Lowered(JObject Document, IReadOnlyDictionary<JObject, string> TypeNames);
