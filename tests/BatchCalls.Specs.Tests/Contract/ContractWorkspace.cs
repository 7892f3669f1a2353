using BatchCalls.Specs.Contract;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Tests.Contract;

/// <summary>
/// A folder with the released and the current document of the provider acme, and what a build made of the current one.
/// </summary>
internal sealed class ContractWorkspace : IDisposable
{
    public const string Document = Spec.Head31
        + "paths: {/a: {get: {operationId: a, responses: {'200': {description: A, "
        + "content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}}}}}\n"
        + "components: {schemas: {S: {type: object, properties: {p: {type: string}, e: {type: string, enum: [x]}}}}}\n";

    private const string Current = "specs/acme.openapi.yaml";

    private readonly Workspace _files = new();

    public ContractWorkspace(bool isReleased = true)
    {
        var providers = new[] { "acme", "other" }.Select(provider => new JProperty(provider, new JObject(
            new JProperty("document", $"{provider}.openapi.yaml"), new JProperty("url", "https://example.test/"),
            new JProperty("operations", new JArray("GET /a")), new JProperty("from", "somewhere"),
            new JProperty("retrieved", "2020-01-01"), new JProperty("extract", false), new JProperty("sha256", new string('0', 64)))));
        _files.Write("specs/sources.json", JsonText.Write(new JObject(providers)));
        _files.Write(Current, Document);
        if (isReleased)
        {
            _files.Write("specs/released/acme.openapi.yaml", Document);
            Surface = string.Join('\n', Built) + "\n";
        }
    }

    /// <summary>What the build says of the client's surface.</summary>
    public List<string> Built { get; } = ["sealed class Acme.S : JsonModel", "    string? P { get; init; }"];

    /// <summary>What the build says is wrong.</summary>
    public string Log { get; set; } = string.Empty;

    /// <summary>Of the document that the client was built from; null for the current one.</summary>
    public string? BuiltHash { get; set; }

    public string Surface
    {
        get => _files.Read("specs/released/acme.surface.txt");
        set => _files.Write("specs/released/acme.surface.txt", value);
    }

    public string Released => _files.Read("specs/released/acme.openapi.yaml");

    public void Publish(string old, string text)
    {
        Document.Should().Contain(old);
        Publish(Document.Replace(old, text, StringComparison.Ordinal));
    }

    public void Publish(string document) => _files.Write(Current, document);

    public CommandRun Check(params string[] args) => _files.Run(
        CommandRun.Tool(Build), CancellationToken.None, ["check", "acme", .. args, "--specs", _files.At("specs")]);

    public void Dispose() => _files.Dispose();

    private BuiltContract Build(string repository) => new(
        BuildError.Parse(Log.Replace("{root}", repository, StringComparison.Ordinal), repository),
        new Dictionary<string, BuiltClient>
        {
            ["acme"] = new(BuiltHash ?? SpecDocument.Load(_files.At(Current)).Hash, Built),
        });
}
