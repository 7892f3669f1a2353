using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>A copy of a document with its keys, and its lists without an order of meaning, sorted.</summary>
internal sealed class OrderedDocument
{
    private readonly OpenApiDocument _original;
    private readonly Dictionary<JObject, JObject> _originals = new(ReferenceEqualityComparer.Instance);

    public OrderedDocument(OpenApiDocument original)
    {
        _original = original;
        Document = OpenApiDocument.From(original.Source with { Root = (JObject)Copy(original.Root) });
    }

    public OpenApiDocument Document { get; }

    /// <summary>The object that an object of <see cref="Document"/> is the copy of; null if it is of another document.</summary>
    public JObject? OriginalOf(JObject copy) => _originals.GetValueOrDefault(copy);

    private JToken Copy(JToken token)
    {
        JToken copy = token switch
        {
            JObject map => CopyOf(map),
            JArray list => new JArray(InOrder(list).Select(Copy)),
            _ => token.DeepClone(),
        };
        if (token is JContainer && token.Annotation<SourcePosition>() is { } position)
        {
            copy.AddAnnotation(position);
        }

        return copy;
    }

    private JObject CopyOf(JObject map)
    {
        var copy = new JObject();
        foreach (var property in map.Properties().OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            var copied = new JProperty(property.Name, Copy(property.Value));
            if (property.Annotation<SourcePosition>() is { } position)
            {
                copied.AddAnnotation(position);
            }

            copy.Add(copied);
        }

        _originals.Add(copy, map);
        return copy;
    }

    // Names that collide get numbers in the order of enum values and of parameters.
    private IEnumerable<JToken> InOrder(JArray list) => (list.Parent as JProperty)?.Name switch
    {
        "enum" when list.All(item => item.Type == JTokenType.String) =>
            list.OrderBy(item => item.Value<string>(), StringComparer.Ordinal),
        "parameters" when list.All(item => item is JObject) => list.OrderBy(ParameterKey, StringComparer.Ordinal),
        _ => list,
    };

    private string ParameterKey(JToken parameter)
    {
        var resolved = _original.References.Resolve(parameter);
        return $"{resolved["in"]} {resolved["name"]}";
    }
}
