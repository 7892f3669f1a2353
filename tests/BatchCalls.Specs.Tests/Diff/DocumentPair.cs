using System.Collections.Concurrent;
using System.Text;
using BatchCalls.Specs.Diff;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Tests.Diff;

/// <summary>
/// Two documents and what the step from one to the other means, there and back, out of one file of <c>Pairs</c>: the document
/// that both begin with, edits of both (<c>before</c>), and edits of the new one, each as a JSON Patch.
/// </summary>
/// <param name="There">A line for each change: severity, id, pointer, old value -> new value.</param>
internal sealed record DocumentPair(
    string Name, OpenApiDocument Old, OpenApiDocument New, IReadOnlyList<string> There, IReadOnlyList<string> Back)
{
    // Every pair is walked there and back, and all begin with the same few documents.
    private static readonly ConcurrentDictionary<string, DocumentPair> Loaded = new();
    private static readonly ConcurrentDictionary<string, JObject> Bases = new();

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder("Pairs"), "*.yaml")
        .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static DocumentPair Load(string name) => Loaded.GetOrAdd(name, Read);

    private static DocumentPair Read(string name)
    {
        var pair = SpecDocument.Load(Path.Combine(Folder("Pairs"), name + ".yaml")).Root;
        var old = Base(pair.Value<string>("base")!);
        JsonPatch.Apply(old, pair["before"]);
        var @new = (JObject)old.DeepClone();
        JsonPatch.Apply(@new, pair["edit"]);
        var text = pair.Value<string>("spelling") is { } spelling
            ? Spelling.Rewrite(spelling, @new, File.ReadAllText(Provider(pair, "openapi")))
            : @new.ToString();
        var overlay = pair.Value<bool>("overlay") ? Overlay.From(SpecDocument.Load(Provider(pair, "overlay"))) : null;
        return new DocumentPair(
            name, Document("old.yaml", old.ToString(), overlay), Document("new.yaml", text, overlay),
            Lines(pair, "there"), Lines(pair, "back"));
    }

    public static string Line(Change change) =>
        $"{change.Severity.ToString().ToLowerInvariant()} {change.Id} {change.NodePointer} {Json(change.Old)} -> {Json(change.New)}";

    public override string ToString() => Name;

    private static string Json(JToken? value) => value?.ToString(Formatting.None) ?? "none";

    private static string Folder(string name) => RepositoryFolder.Path("tests", "BatchCalls.Specs.Tests", "Diff", name);

    private static string Provider(JObject pair, string kind) => Provider(pair.Value<string>("base")!.Split('-')[0], kind);

    // Copies: an update of the document must not ask for an edit of the pairs.
    private static string Provider(string name, string kind) =>
        RepositoryFolder.Path("tests", "BatchCalls.Specs.Tests", "Providers", $"{name}.{kind}.yaml");

    private static JObject Base(string name) => (JObject)Bases.GetOrAdd(name, ReadBase).DeepClone();

    private static JObject ReadBase(string name)
    {
        if (!name.Contains('-', StringComparison.Ordinal))
        {
            return SpecDocument.Load(Provider(name, "openapi")).Root;
        }

        var extended = SpecDocument.Load(Path.Combine(Folder("Bases"), name + ".yaml")).Root;
        var root = Base(extended.Value<string>("base")!);
        JsonPatch.Apply(root, extended["edit"]);
        return root;
    }

    private static OpenApiDocument Document(string file, string text, Overlay? overlay)
    {
        var document = SpecDocument.Parse(file, Encoding.UTF8.GetBytes(text));
        return OpenApiDocument.From(overlay is null ? document : overlay.ApplyTo(document, new Warnings()));
    }

    private static string[] Lines(JObject pair, string key) => [.. pair[key]!.Select(line => line.Value<string>()!)];
}
