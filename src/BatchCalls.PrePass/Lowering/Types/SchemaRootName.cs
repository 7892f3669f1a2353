using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>The name of a schema that a request, a response or a parameter has inline.</summary>
internal static class SchemaRootName
{
    public static string Of(JToken schema, IReadOnlyDictionary<JObject, string> operationNames)
    {
        var around = schema.Ancestors().OfType<JObject>().ToList();
        var operation = around.Select(operationNames.GetValueOrDefault).FirstOrDefault(name => name is not null);
        if (around.FirstOrDefault(node => node.ContainsKey("in"))?.StringAt("name") is { } parameter)
        {
            return operation + Identifiers.Pascal(parameter, operation is null ? "Schema" : string.Empty, "Parameter");
        }

        var response = KeyBelow(schema, "responses");
        return (operation, response, KeyBelow(schema, "requestBodies")) switch
        {
            (not null, null, _) => operation + "Request",
            (not null, ['2', ..], _) => operation + "Response",
            (not null, _, _) => operation + Identifiers.Pascal(response, string.Empty, string.Empty) + "Response",
            (_, not null, _) => Suffixed(response, "Response"),
            (_, _, not null and var request) => Suffixed(request, "Request"),
            _ => "Schema",
        };
    }

    private static string? KeyBelow(JToken schema, string container) => schema.Ancestors()
        .OfType<JProperty>()
        .FirstOrDefault(p => p.Parent?.Parent is JProperty outer && outer.Name == container)?.Name;

    private static string Suffixed(string key, string suffix)
    {
        var name = Identifiers.TypeName(key);
        return name.EndsWith(suffix, StringComparison.Ordinal) ? name : name + suffix;
    }
}
