using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Lint;

/// <summary>A value that a document shows, and the schema that it says the value follows.</summary>
internal sealed record DocumentedExample(JToken Value, JToken Schema);
