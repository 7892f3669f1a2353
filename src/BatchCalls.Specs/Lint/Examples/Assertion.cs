using System.Text.Json.Nodes;

namespace BatchCalls.Specs.Lint;

/// <summary>One thing that a schema asks of a value itself.</summary>
/// <param name="Key">The keyword; where a property is missing, a slash and the property's name, escaped, follow.</param>
/// <param name="Failure">Why a value fails, to follow its place in a sentence; null if it doesn't.</param>
internal sealed record Assertion(string Key, Func<JsonNode?, string?> Failure);
