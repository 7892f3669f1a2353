namespace BatchCalls.Generated.Reading;

/// <summary>Why a value is unreadable, and where.</summary>
/// <param name="Place">The innermost place that is to blame.</param>
/// <param name="Reason">Completes "the value …": says what was expected and what kind of value came, never the value.</param>
internal readonly record struct ReadFailure(JsonPathNode Place, string Reason);
