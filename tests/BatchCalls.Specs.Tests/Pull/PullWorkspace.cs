using BatchCalls.Specs.Pull;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Tests.Pull;

/// <summary>A folder of documents, for one provider or more, each of which uses <c>GET /a</c>.</summary>
internal sealed class PullWorkspace : IDisposable
{
    public const string Document = Spec.Head31 + "paths: {/a: {get: {operationId: a}}} # as published\n";
    public const string OldDocument = Spec.Head31 + "paths: {/a: {get: {operationId: old}}}\n";

    private static readonly DateTimeOffset Today = new(2030, 1, 31, 23, 0, 0, TimeSpan.Zero);

    private readonly Workspace _files = new();

    /// <param name="url">Where all providers publish their document.</param>
    public PullWorkspace(string url = "https://example.test/openapi.json", params string[] providers)
    {
        var entries = (providers.Length == 0 ? ["acme"] : providers).Select(provider => new JProperty(provider, new JObject(
            new JProperty("document", $"{provider}.openapi.yaml"), new JProperty("url", url),
            new JProperty("operations", new JArray("GET /a")), new JProperty("from", "somewhere"),
            new JProperty("retrieved", "2020-01-01"), new JProperty("extract", false),
            new JProperty("sha256", Spec.Parse(OldDocument).Hash), new JProperty("note", "kept")))).ToList();
        _files.Write("specs/sources.json", JsonText.Write(new JObject(entries)));
        entries.ForEach(entry => _files.Write($"specs/{entry.Name}.openapi.yaml", OldDocument));
        _files.Write(
            "specs/README.md",
            "# specs\n\n<!-- sources.json, as pull writes it: do not edit -->\nold\n<!-- end of sources.json -->\n\nMore.\n");
    }

    public DownloadLimits Limits { get; init; } = new(TimeSpan.FromSeconds(20), 100_000, TimeSpan.Zero);

    public TimeProvider Clock { get; init; } = new StoppedClock(Today);

    public string Folder => _files.At("specs");

    public string Stored => Read("specs/acme.openapi.yaml");

    public byte[] StoredBytes => File.ReadAllBytes(_files.At("specs/acme.openapi.yaml"));

    public JObject StoredJson => (JObject)SpecDocument.Load(_files.At("specs/acme.openapi.yaml")).Root;

    public JObject Entry => (JObject)JObject.Parse(Read("specs/sources.json"))["acme"]!;

    /// <summary>The names and bytes of all files, to see that nothing changed.</summary>
    public string Everything => string.Join(
        '\n',
        Directory.GetFiles(Folder).Order(StringComparer.Ordinal).Select(file => file + File.ReadAllText(file)));

    public CommandRun Pull(params string[] args) => Pull(CancellationToken.None, args);

    public CommandRun Pull(CancellationToken cancellationToken, params string[] args) => _files.Run(
        CommandRun.Tool(limits: Limits, time: Clock), cancellationToken, ["pull", .. args, "--specs", Folder]);

    /// <summary>Pulls the provider acme from a file of this content.</summary>
    public CommandRun PullText(string text, string file = "published.txt") => Pull("acme", "--from", _files.Write(file, text));

    public string Write(string file, string text) => _files.Write(file, text);

    public string Read(string file) => _files.Read(file);

    public void Dispose() => _files.Dispose();

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
