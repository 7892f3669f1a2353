using System.Text.Json.Nodes;
using BatchCalls.ContractTests.Payloads;
using BatchCalls.ContractTests.Sessions;
using BatchCalls.PrePass;
using BatchCalls.Specs.Lint;

namespace BatchCalls.ContractTests.Documents;

/// <summary>Our generated payloads in the place of a document's examples, so that the same validator judges them.</summary>
internal static class GeneratedExamples
{
    /// <summary>What the schemas do not allow. Properties that they merely do not name are allowed.</summary>
    public static IReadOnlyList<string> Broken(string provider, int seed, int count)
    {
        var service = Services.All.Single(service => service.Document.Provider == provider);
        var generator = new PayloadGenerator(service.Document, seed);
        var document = JsonNode.Parse(service.Document.Root.GetRawText())!;
        foreach (var response in service.Listing.Responses.Where(response => response.Schema is not null))
        {
            var operation = document["paths"]![service.Listing.Path]![service.Listing.Method.ToLowerInvariant()]!;
            var content = operation["responses"]![response.Status]!["content"]!["application/json"]!.AsObject();
            content.Remove("example");
            content["examples"] = new JsonObject(Enumerable.Range(0, count).Select(index => KeyValuePair.Create(
                $"payload-{index}",
                (JsonNode?)new JsonObject { ["value"] = JsonNode.Parse(generator.Next(response.Schema!.Value)) })));
        }

        return [.. Judge(document).Where(discrepancy => discrepancy.Keyword != Discrepancy.Undocumented)
            .Select(discrepancy => $"{discrepancy.Line}: it {discrepancy.Reason}")];
    }

    private static IReadOnlyList<Discrepancy> Judge(JsonNode document)
    {
        var folder = Directory.CreateTempSubdirectory("batchcalls-contract-");
        try
        {
            var file = Path.Combine(folder.FullName, "generated.json");
            File.WriteAllText(file, document.ToJsonString());
            return ExampleCheck.Find(OpenApiDocument.From(SpecDocument.Load(file)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
