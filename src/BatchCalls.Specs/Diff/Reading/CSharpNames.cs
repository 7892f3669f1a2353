using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>The C# names of a document's elements, as the lowering gives them. Null for what is not generated.</summary>
/// <param name="actual">Of the document as it is.</param>
/// <param name="inOrder">Of the document in order, whose nodes are what is asked for.</param>
internal sealed class CSharpNames(Lowered actual, Lazy<Lowered> inOrder, OrderedDocument order)
{
    public CSharpName? Type(JObject schema) => order.OriginalOf(schema) is { } original
        ? Name((lowered, node) => lowered.TypeNames.GetValueOrDefault(node), original, schema)
        : null;

    public CSharpName? Property(JObject schema, string wireName) =>
        InType(schema, type => type["properties"]?[wireName]?["x-name"]?.ToString());

    public CSharpName? EnumMember(JObject schema, string value) => InType(
        schema, type => type["enum"] is JArray values && Index(values, value) is var index and >= 0
            ? type["x-enumNames"]?[index]?.ToString()
            : null);

    public CSharpName? Method(string path, string method) =>
        Name(lowered => Operation(lowered, path, method)?["operationId"]?.ToString());

    public CSharpName? Argument(string path, string method, string place, string wireName) => Name(
        lowered => (Operation(lowered, path, method)?["parameters"] as JArray ?? [])
            .FirstOrDefault(parameter => parameter["name"]?.ToString() == wireName && parameter["in"]?.ToString() == place)?
            ["x-originalName"]?.ToString());

    private static JToken? Operation(Lowered lowered, string path, string method) => lowered.Document["paths"]?[path]?[method];

    private static int Index(JArray values, string value) =>
        values.Select((item, index) => (Text: item.ToString(), index)).Where(item => item.Text == value)
            .Select(item => item.index).FirstOrDefault(-1);

    private CSharpName? InType(JObject schema, Func<JToken, string?> find) => order.OriginalOf(schema) is { } original
        ? Name(
            (lowered, node) => lowered.TypeNames.TryGetValue(node, out var name)
                ? find(lowered.Document["components"]!["schemas"]![name]!)
                : null,
            original, schema)
        : null;

    private CSharpName? Name(Func<Lowered, JObject, string?> find, JObject original, JObject copy) =>
        find(actual, original) is { } name ? new CSharpName(name, () => find(inOrder.Value, copy)) : null;

    private CSharpName? Name(Func<Lowered, string?> find) =>
        find(actual) is { } name ? new CSharpName(name, () => find(inOrder.Value)) : null;
}
