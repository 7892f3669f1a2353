using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Tests.Diff;

/// <summary>Whole documents, and edits that leave a document one.</summary>
internal static class ArbitraryDocument
{
    private static readonly Gen<JToken?> Security = Gen
        .Elements(null, "[]", """[{"Key":[]}]""", """[{"Key":[]},{"Token":["b","a"]}]""", "[{}]")
        .Select(text => text is null ? null : JToken.Parse(text));

    private static readonly Gen<JToken> Servers = Gen.SubListOf("https://a.example.com", "https://b.example.com/")
        .Select(urls => (JToken)new JArray(urls.Select(url => new JObject(new JProperty("url", url)))));

    // A list of parameters that is joined to another has some of them twice.
    private static readonly JsonMergeSettings Replacing = new() { MergeArrayHandling = MergeArrayHandling.Replace };

    /// <summary>A document of its own.</summary>
    public static Gen<JObject> Any { get; } =
        from schemas in Gen.CollectToArray(ArbitrarySchema.Components, _ => ArbitrarySchema.Component())
        from @base in Gen.Elements("string", "integer")
        from paths in Paths()
        from security in Security
        from servers in Servers
        from text in Gen.Elements("one", "two")
        select JsonParts.ObjectOf(
            new JProperty("openapi", "3.1.0"),
            new JProperty("info", new JObject(new JProperty("title", text), new JProperty("version", "1"))),
            new JProperty("servers", servers),
            security is null ? null : new JProperty("security", security),
            new JProperty("paths", paths),
            new JProperty("components", new JObject(
                new JProperty("schemas", new JObject(
                    ArbitrarySchema.Components.Zip(schemas, (name, schema) => new JProperty(name, schema)).Append(Base(@base)))),
                new JProperty("securitySchemes", JObject.Parse("""{"Key":{"type":"apiKey","in":"header","name":"k"}}""")))));

    /// <summary>A document, and the same with some of its keys removed, renamed or taken from another.</summary>
    public static Gen<(JObject Old, JObject New)> Pairs { get; } =
        from old in Any
        from other in Any
        from edits in Gen.Choose(0, 1000).ArrayOf(3)
        from step in Gen.Elements<Func<JObject, JObject>>(document => document, Renamed, Inlined)
        select (old, step(Edited(old, other, edits)));

    /// <summary>A document in which something is of a kind that can't stand there.</summary>
    public static Gen<JObject> WithNonsense { get; } =
        from document in Any
        from place in Gen.Choose(0, 1_000_000)
        from nonsense in Gen.Elements("null", "5", "\"text\"", "[]", "{}", "[5]", "[null]", "{\"a\":5}", "false").Select(JToken.Parse)
        select Spoilt(document, place, nonsense);

    private static JObject Spoilt(JObject document, int place, JToken nonsense)
    {
        var spoilt = (JObject)document.DeepClone();
        var nodes = ((JObject)spoilt["paths"]!).Descendants().Concat(((JObject)spoilt["components"]!).Descendants())
            .Where(node => node is not JProperty).ToList();
        nodes[place % nodes.Count].Replace(nonsense.DeepClone());
        return spoilt;
    }

    private static JProperty Base(string type) => new("Base", JObject.Parse(
        $$$"""{"type":"object","required":["id"],"properties":{"id":{"type":"{{{type}}}"}, "base":{"type":"string"} } }"""));

    private static JObject Edited(JObject old, JObject other, int[] edits)
    {
        var @new = (JObject)old.DeepClone();
        foreach (var edit in edits)
        {
            var maps = Maps(@new).ToList();
            if (maps.Count == 0)
            {
                break;
            }

            var map = maps[edit % maps.Count];
            var property = map.Properties().ElementAt(edit % map.Count);
            var givers = Maps(other).Where(giver => ((JProperty)giver.Parent!).Name == ((JProperty)map.Parent!).Name).ToList();
            switch (edit % 3)
            {
                case 0:
                    property.Remove();
                    break;
                case 1 when !map.ContainsKey(property.Name + "_renamed"):
                    property.Replace(new JProperty(property.Name + "_renamed", property.Value));
                    break;
                default:
                    map.Merge(givers.ElementAtOrDefault(edit % Math.Max(1, givers.Count)) ?? [], Replacing);
                    break;
            }
        }

        return @new;
    }

    /// <summary>The component A is called Z, here and wherever something refers to it.</summary>
    private static JObject Renamed(JObject document)
    {
        var renamed = JObject.Parse(document.ToString().Replace("schemas/A\"", "schemas/Z\"", StringComparison.Ordinal));
        var component = ((JObject)renamed["components"]!["schemas"]!).Property("A")!;
        component.Replace(new JProperty("Z", component.Value));
        return renamed;
    }

    /// <summary>What the component Kind says stands wherever something referred to it.</summary>
    private static JObject Inlined(JObject document)
    {
        var inlined = (JObject)document.DeepClone();
        var references = inlined.Descendants().OfType<JObject>()
            .Where(node => node["$ref"]?.ToString() == "#/components/schemas/Kind");
        foreach (var reference in references.ToList())
        {
            reference.Replace(document["components"]!["schemas"]!["Kind"]!.DeepClone());
        }

        return inlined;
    }

    /// <summary>Objects whose keys are names: taking one away leaves a document, as long as no reference needs it.</summary>
    private static IEnumerable<JObject> Maps(JObject document) => document.Descendants().OfType<JObject>()
        .Where(map => map.Parent is JProperty { Name: "properties" or "paths" } && map.Count > 0);

    private static Gen<JObject> Paths() =>
        from paths in Gen.SubListOf("/calls", "/agents")
        from operations in Gen.CollectToArray(paths, _ => Operation())
        select new JObject(paths.Zip(
            operations, (path, operation) => new JProperty(path, new JObject(new JProperty("get", operation)))));

    private static Gen<JObject> Operation() =>
        from names in Gen.SubListOf("limit", "status", "a_b", "aB")
        from parameters in Gen.CollectToArray(names, name => Parameter(name))
        from body in ArbitrarySchema.Of(2)
        from statuses in Gen.SubListOf("200", "201", "404", "default")
        from answers in Gen.CollectToArray(statuses, _ => ArbitrarySchema.Of(2))
        from security in Security
        from tags in Gen.SubListOf("x", "y")
        select JsonParts.ObjectOf(
            new JProperty("tags", new JArray(tags)),
            security is null ? null : new JProperty("security", security.DeepClone()),
            new JProperty("parameters", new JArray(parameters.AsEnumerable<object>())),
            new JProperty("requestBody", Content(body)),
            new JProperty("responses", new JObject(
                statuses.Zip(answers, (status, schema) => new JProperty(status, Content(schema))))));

    private static Gen<JObject> Parameter(string name) =>
        from schema in ArbitrarySchema.Of(0)
        from required in Gen.Elements(true, false)
        select new JObject(
            new JProperty("name", name), new JProperty("in", "query"), new JProperty("required", required),
            new JProperty("schema", schema));

    private static JObject Content(JObject schema) => new(
        new JProperty("description", "d"),
        new JProperty("content", new JObject(new JProperty("application/json", new JObject(
            new JProperty("schema", schema.DeepClone()))))));
}
