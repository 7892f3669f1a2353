using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>The C# names of a document's elements, as the lowering gives them. Null for what is not generated.</summary>
/// <param name="actual">Of the document as it is.</param>
/// <param name="inOrder">Of the document in order, whose nodes are what is asked for.</param>
internal sealed class CSharpNames(Lowered actual, Lowered inOrder, OrderedDocument order)
{
    public CSharpName? Type(JObject schema) => order.OriginalOf(schema) is { } original
        ? Name(actual.TypeNames.GetValueOrDefault(original), inOrder.TypeNames.GetValueOrDefault(schema))
        : null;

    public CSharpName? Property(JObject schema, string wireName) => InType(
        schema, type => type["properties"]?[wireName]?["x-name"]?.ToString());

    public CSharpName? EnumMember(JObject schema, string value) => InType(
        schema, type => type["enum"] is JArray values && Index(values, value) is var index and >= 0
            ? type["x-enumNames"]?[index]?.ToString()
            : null);

    public CSharpName? Method(string path, string method) => Both(
        lowered => Operation(lowered, path, method)?["operationId"]?.ToString());

    public CSharpName? Argument(string path, string method, string place, string wireName) => Both(
        lowered => (Operation(lowered, path, method)?["parameters"] as JArray ?? [])
            .FirstOrDefault(parameter => parameter["name"]?.ToString() == wireName && parameter["in"]?.ToString() == place)?
            ["x-originalName"]?.ToString());

    private static JToken? Operation(Lowered lowered, string path, string method) => lowered.Document["paths"]?[path]?[method];

    private static int Index(JArray values, string value) =>
        values.Select((item, index) => (Text: item.ToString(), index)).Where(item => item.Text == value)
            .Select(item => item.index).FirstOrDefault(-1);

    private static CSharpName? Name(string? actual, string? inOrder) =>
        actual is null || inOrder is null ? null : new CSharpName(actual, inOrder);

    private CSharpName? InType(JObject schema, Func<JToken, string?> find) => Type(schema) is { } type
        ? Name(find(Component(actual, type.Actual)), find(Component(inOrder, type.InOrder)))
        : null;

    private static JToken Component(Lowered lowered, string type) => lowered.Document["components"]!["schemas"]![type]!;

    private CSharpName? Both(Func<Lowered, string?> find) => Name(find(actual), find(inOrder));
}
