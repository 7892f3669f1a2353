using System.Globalization;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Tests.Diff;

/// <summary>A document of a megabyte: 300 schemas, each of which refers to many others, and 60 operations over them.</summary>
internal static class LargeDocument
{
    public const int Schemas = 300;

    private const int Properties = 22;

    /// <param name="prefix">What the components' names begin with.</param>
    /// <param name="edits">How many schemas have another property than in a document without edits.</param>
    public static JObject Create(string prefix = "Schema", int edits = 0) => new(
        new JProperty("openapi", "3.1.0"),
        new JProperty("info", JObject.Parse("""{"title":"Large","version":"1"}""")),
        new JProperty("paths", new JObject(Enumerable.Range(0, 60).Select(index => Path(prefix, index)))),
        new JProperty("components", new JObject(new JProperty("schemas", new JObject(
            Enumerable.Range(0, Schemas).Select(
                index => new JProperty(Name(prefix, index), Schema(prefix, index, index < edits))))))));

    private static string Name(string prefix, int index) => prefix + (index % Schemas).ToString(CultureInfo.InvariantCulture);

    private static JObject Reference(string prefix, int index) => new(
        new JProperty("$ref", "#/components/schemas/" + Name(prefix, index)));

    private static JProperty Path(string prefix, int index) => new(
        $"/things{index}",
        new JObject(new JProperty("post", new JObject(
            new JProperty("operationId", $"send{index}"),
            new JProperty("requestBody", Content(Reference(prefix, index * 5))),
            new JProperty("responses", new JObject(
                new JProperty("200", Content(Reference(prefix, index * 3))),
                new JProperty("400", Content(Reference(prefix, index * 7)))))))));

    private static JObject Content(JObject schema) => new(
        new JProperty("description", "A body"),
        new JProperty("content", new JObject(new JProperty("application/json", new JObject(new JProperty("schema", schema))))));

    private static JObject Schema(string prefix, int index, bool isEdited) => new(
        new JProperty("type", "object"),
        new JProperty("required", new JArray("property0", "property1")),
        new JProperty("properties", new JObject(Enumerable.Range(0, Properties).Select(
            number => new JProperty(isEdited && number == 7 ? "edited" : $"property{number}", Property(prefix, index, number))))));

    private static JObject Property(string prefix, int index, int number)
    {
        var reference = Reference(prefix, index * 7 + number * 13 + 1);
        JObject schema = (number % 4) switch
        {
            0 => JObject.Parse("""{"type":"string","maxLength":100}"""),
            1 => new JObject(new JProperty("anyOf", new JArray(reference, JObject.Parse("""{"type":"null"}""")))),
            2 => new JObject(new JProperty("type", "array"), new JProperty("items", reference)),
            _ => reference,
        };
        schema["description"] = $"The property {number} of the schema {index}, about which there is a sentence more.";
        return schema;
    }
}
