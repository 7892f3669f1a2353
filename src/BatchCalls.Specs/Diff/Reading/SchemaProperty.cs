using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <param name="Owner">The schema that declares it: the object itself, or a schema that its <c>allOf</c> adds.</param>
internal sealed record SchemaProperty(JToken Schema, bool IsRequired, JObject Owner);
