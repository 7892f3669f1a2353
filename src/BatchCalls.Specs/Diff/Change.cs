using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>One difference of two documents, as it meets the user of a generated client.</summary>
/// <param name="Id">One of <see cref="ChangeKinds.All"/>; stable.</param>
/// <param name="NodePointer">
/// A JSON pointer, without <c>#</c>, to where it is in both documents alike: references are followed, and entries of lists
/// are named instead of counted, as in
/// <c>/paths/~1batch-calls/get/parameters/query/limit/schema/maximum</c>. What both documents reach through one
/// reference is told once, at the reference's target: <c>/components/schemas/BatchCall/properties/name</c>.
/// </param>
/// <param name="Old">Short; null if it is not in the old document.</param>
/// <param name="New">Short; null if it is not in the new document.</param>
/// <param name="Effect">One sentence or two: what this does to you.</param>
public sealed record Change(string Id, Severity Severity, string NodePointer, JToken? Old, JToken? New, string Effect);
