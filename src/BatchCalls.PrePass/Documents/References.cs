using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>Follows <c>$ref</c> within one document.</summary>
public sealed class References(SpecDocument document)
{
    /// <summary>The node that a reference names, which may be a reference again, but never one of an endless chain.</summary>
    public JToken Target(JObject reference)
    {
        var target = Step(reference);
        var seen = new HashSet<JToken>(ReferenceEqualityComparer.Instance) { reference };
        for (var node = target; node is JObject next && next.ContainsKey("$ref"); node = Step(next))
        {
            if (!seen.Add(next))
            {
                throw document.Error(
                    reference, SpecCode.ReferenceCycle,
                    $"The reference to '{reference["$ref"]}' leads back to itself. Let it end at a definition.");
            }
        }

        return target;
    }

    /// <summary>The object at the end of a chain of references, or the token itself if it is no reference.</summary>
    public JObject Resolve(JToken token) => document.Object(Follow(token));

    /// <summary>What stands at the end of a chain of references, which for a schema may be true or false.</summary>
    public JToken Follow(JToken token)
    {
        var node = token;
        while (node is JObject reference && reference.ContainsKey("$ref"))
        {
            node = Target(reference);
        }

        return node;
    }

    private JToken Step(JObject reference)
    {
        var place = reference["$ref"]!;
        var target = document.RequiredString(reference, "$ref");
        if (!target.StartsWith('#'))
        {
            throw document.Error(
                place, SpecCode.UnsupportedReference,
                $"'{target}' is outside of this document. Copy what it names into 'components'.");
        }

        if (target.Length > 1 && target[1] != '/')
        {
            throw document.Error(
                place, SpecCode.UnsupportedReference,
                $"'{target}' is not a JSON pointer. Write the pointer of its target, '#/…'.");
        }

        return JsonPointer.Find(document.Root, target)
            ?? throw document.Error(
                place, SpecCode.DanglingReference,
                $"'{target}' does not exist in this document. If it should, the file is truncated; otherwise correct "
                    + "the reference.");
    }
}
