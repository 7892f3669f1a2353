using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>A copy of a document with its keys, and its lists without an order of meaning, sorted.</summary>
internal sealed class OrderedDocument
{
    private readonly OpenApiDocument _original;
    private readonly HashSet<JArray> _pinned;
    private readonly HashSet<JArray> _parameters;
    private readonly Dictionary<JObject, JObject> _originals = new(ReferenceEqualityComparer.Instance);

    public OrderedDocument(OpenApiDocument original)
    {
        _original = original;
        _pinned = CountedLists.Of(original.Root);

        // In an example or an extension they are only data, whatever it refers to.
        _parameters = DocumentWalk.Visit(original.Root)
            .Where(visited => visited.Part is DocumentPart.PathItem or DocumentPart.Operation)
            .Select(visited => visited.Node["parameters"]).OfType<JArray>()
            .ToHashSet<JArray>(ReferenceEqualityComparer.Instance);
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
            JArray list => new JArray(InOrder(list, [.. list.Select(Copy)])),
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

    // An entry that a reference counts its way to has to keep its place.
    private IEnumerable<JToken> InOrder(JArray list, IEnumerable<JToken> copies)
    {
        var key = (list.Parent as JProperty)?.Name;
        return _pinned.Contains(list) ? copies : key switch
        {
            "enum" or "required" or "type" or "tags" or "anyOf" or "oneOf" =>
                copies.OrderBy(copy => copy.ToString(Formatting.None), StringComparer.Ordinal),
            "parameters" when _parameters.Contains(list) && list.All(item => item is JObject) =>
                list.Zip(copies).OrderBy(entry => ParameterKey(entry.First), StringComparer.Ordinal)
                    .Select(entry => entry.Second),
            _ => copies,
        };
    }

    private string ParameterKey(JToken parameter)
    {
        var resolved = _original.References.Resolve(parameter);
        return $"{resolved["in"]} {resolved["name"]}";
    }
}
