using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>What an overlay has removed, and the document still names.</summary>
/// <param name="Pointer">Of what is gone.</param>
/// <param name="NamedBy">Pointer of the first place that names it.</param>
internal sealed record LostTarget(string Pointer, string NamedBy)
{
    /// <returns>Each target once; what was missing before isn't among them.</returns>
    public static IReadOnlyList<LostTarget> Find(JObject original, JObject corrected) =>
    [
        .. DocumentWalk.Visit(corrected).SelectMany(visited => Named(visited.Part, visited.Node))
            .DistinctBy(target => target.Pointer)
            .Where(target => !target.IsIn(corrected) && target.IsIn(original)),
    ];

    public bool IsIn(JObject root) => JsonPointer.Find(root, Pointer) is not null;

    private static IEnumerable<LostTarget> Named(DocumentPart part, JObject node)
    {
        if (node.StringAt("$ref") is ['#', ..] reference)
        {
            yield return new LostTarget(reference, JsonPointer.Of(node));
        }

        if (part is DocumentPart.Document or DocumentPart.Operation)
        {
            foreach (var requirement in (node["security"] as JArray ?? []).OfType<JObject>().SelectMany(entry => entry.Properties()))
            {
                yield return new LostTarget(
                    "#/components/securitySchemes/" + JsonPointer.Escape(requirement.Name), JsonPointer.Of(requirement.Value));
            }
        }
    }
}
