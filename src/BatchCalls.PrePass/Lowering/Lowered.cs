using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <param name="Document">OpenAPI 3.0.3.</param>
/// <param name="TypeNames">The names in the document, by the original's schemas that have one.</param>
internal sealed record Lowered(JObject Document, IReadOnlyDictionary<JObject, string> TypeNames)
{
    public static Lowered Of(JObject document, IReadOnlyList<NamedType> found, IReadOnlyList<NamedType> canonical)
    {
        // What only a merged type led to stands for nothing any more, and has no name.
        var named = canonical.ToHashSet();
        var names = new Dictionary<JObject, string>(ReferenceEqualityComparer.Instance);
        foreach (var type in found.Where(type => named.Contains(type.Canonical)))
        {
            names[type.Source] = type.Name;
        }

        return new Lowered(document, names);
    }
}
