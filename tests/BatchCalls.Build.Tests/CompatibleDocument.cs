using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BatchCalls.Build.Tests;

/// <summary>
/// A provider's document with an optional property and a status more, and otherwise the same in other words: JSON instead of
/// YAML, OpenAPI 3.0's way to say null, every object in reverse, a byte order mark and CRLF.
/// </summary>
internal static class CompatibleDocument
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\r\n" };

    public static byte[] OfTruedy(Checkout checkout)
    {
        checkout.PrePass("overlay", "specs/truedy.openapi.yaml", "--output", "truedy.json").ExitCode.Should().Be(0);
        var document = JsonNode.Parse(File.ReadAllText(checkout.At("truedy.json")))!;
        document["openapi"] = "3.0.3";
        var properties = document["components"]!["schemas"]!["BatchCallResponse"]!["properties"]!;
        properties["sea_state"] = new JsonObject { ["type"] = "string" };
        properties["status"]!["enum"]!.AsArray().Add("hibernating");
        var text = Reversed(document)!.ToJsonString(Indented);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
    }

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonArray array => new JsonArray([.. array.Select(Reversed)]),
        JsonObject { Count: > 0 } schema when schema["type"] is JsonArray types => Reversed(AsNullable(schema, types)),
        JsonObject some => new JsonObject(some.Reverse().Select(pair => KeyValuePair.Create(pair.Key, Reversed(pair.Value)))),
        _ => node?.DeepClone(),
    };

    private static JsonObject AsNullable(JsonObject schema, JsonArray types)
    {
        var spelled = schema.DeepClone().AsObject();
        spelled["type"] = types.Single(type => type!.GetValue<string>() != "null")!.DeepClone();
        spelled["nullable"] = true;
        return spelled;
    }
}
