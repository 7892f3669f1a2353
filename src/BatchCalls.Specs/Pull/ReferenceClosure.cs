using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Pull;

/// <summary>Everything outside of the kept operations that they refer to, directly or not.</summary>
internal sealed class ReferenceClosure
{
    private readonly OpenApiDocument _document;
    private readonly HashSet<JToken> _kept = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<(DocumentPart Part, JObject Node)> _open = new();

    /// <param name="roots">Kept as a whole.</param>
    /// <exception cref="SpecException">A reference leads nowhere, or into an operation that isn't kept.</exception>
    public ReferenceClosure(OpenApiDocument document, IEnumerable<(DocumentPart Part, JObject Node)> roots)
    {
        _document = document;
        Use(document.Root);
        foreach (var (part, node) in roots)
        {
            Keep(part, node);
        }

        while (_open.TryDequeue(out var next))
        {
            foreach (var (part, node) in DocumentWalk.Visit(next.Part, next.Node))
            {
                Follow(part, node);
            }
        }
    }

    /// <summary>Whether a component is needed.</summary>
    public bool Holds(JProperty component) => _kept.Contains(component.Value);

    private void Follow(DocumentPart part, JObject node)
    {
        if (node.ContainsKey("$ref"))
        {
            KeepTarget(part, node);
        }

        if (part == DocumentPart.Operation)
        {
            Use(node);
        }

        if (part == DocumentPart.Schema && (node["discriminator"] as JObject)?["mapping"] is JObject mapping)
        {
            // A bare value is a schema's name.
            foreach (var value in mapping.Properties().Select(variant => variant.Value.ToString()))
            {
                var target = value.StartsWith('#') ? value : "#/components/schemas/" + JsonPointer.Escape(value);
                if (JsonPointer.Find(_document.Root, target) is { } variant && Component(variant) is { } component)
                {
                    Keep(DocumentPart.Schema, component);
                }
            }
        }
    }

    private void KeepTarget(DocumentPart part, JObject reference)
    {
        var target = _document.References.Target(reference);
        if (target.AncestorsAndSelf().Any(_kept.Contains))
        {
            return;
        }

        // What lies within a component needs the whole of it; it says itself what kind of object it is.
        if (Component(target) is { } component)
        {
            Keep(component == target ? part : PartOf(component), component);
            return;
        }

        throw _document.Source.Error(
            reference["$ref"]!, SpecCode.OperationNotKept,
            $"'{reference["$ref"]}' is in no component and in no operation that is kept. If it is a part of another operation, "
                + "add that one to 'operations' in sources.json.");
    }

    private void Keep(DocumentPart part, JToken node)
    {
        // A schema may be true or false, and refers to nothing then.
        if (_kept.Add(node) && node is JObject map)
        {
            _open.Enqueue((part, map));
        }
    }

    private void Use(JObject secured)
    {
        var source = _document.Source;
        var schemes = source.ObjectAt(source.ObjectAt(_document.Root, "components"), "securitySchemes");
        foreach (var requirement in source.ArrayAt(secured, "security").OfType<JObject>())
        {
            foreach (var scheme in requirement.Properties().Select(scheme => schemes[scheme.Name]).OfType<JToken>())
            {
                Keep(DocumentPart.SecurityScheme, scheme);
            }
        }
    }

    private JToken? Component(JToken target) => target.AncestorsAndSelf().FirstOrDefault(
        node => node.Parent is JProperty { Parent.Parent.Parent: JObject container }
            && container == _document.Root["components"]);

    private DocumentPart PartOf(JToken component) => DocumentWalk.Visit(_document.Root).First(o => o.Node == component).Part;
}
