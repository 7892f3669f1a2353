using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Tests;

internal sealed record LoweredDocument(JObject Root, IReadOnlyList<string> Warnings)
{
    public JObject Schemas => (JObject)Root["components"]!["schemas"]!;

    public IEnumerable<string> TypeNames => Schemas.Properties().Select(p => p.Name);

    /// <summary>The property p of the model M.</summary>
    public JObject P => Property("M", "p");

    public JObject Get => Operation("/things", "get");

    public JObject Property(string model, string name) => (JObject)Schemas[model]!["properties"]![name]!;

    public JObject Operation(string path, string method) => (JObject)Root["paths"]![path]![method]!;

    public IEnumerable<string> NamesIn(string model) =>
        ((JObject)Schemas[model]!["properties"]!).Properties().Select(p => p.Value.Value<string>("x-name")!);

    public string Reader(string model, string name) => Property(model, name).Value<string>("x-reader")!;
}
