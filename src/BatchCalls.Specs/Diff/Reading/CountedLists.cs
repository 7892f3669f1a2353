using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Finds the lists that a reference leads through by an index: <c>#/paths/~1calls/get/parameters/0/schema</c>.</summary>
internal static class CountedLists
{
    public static HashSet<JArray> Of(JObject root)
    {
        var found = new HashSet<JArray>(ReferenceEqualityComparer.Instance);
        foreach (var reference in root.Descendants().OfType<JProperty>().Where(property => property.Name == "$ref"))
        {
            if (reference.Value is JValue { Value: string and ['#', '/', ..] text } && JsonPointer.Find(root, text) is { } target)
            {
                found.UnionWith(target.Ancestors().OfType<JArray>());
            }
        }

        return found;
    }
}
