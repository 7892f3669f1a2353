using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BatchCalls.Tests.Json;

/// <summary>The documented examples as they stand in the YAML, read without any of the code that they test.</summary>
internal static partial class ProviderExample
{
    public static string Truedy { get; } =
        Example(Load("truedy.openapi.yaml")["paths"]["/batch-calls"]["get"]["responses"]["200"]["content"]["application/json"]["example"]);

    /// <summary>Its first page and its last.</summary>
    public static IReadOnlyList<string> Threetone { get; } = [ThreetonePage("first-page"), ThreetonePage("last-page")];

    public static IReadOnlyList<string> TruedyRows { get; } = Rows(Truedy, "data");

    public static IReadOnlyList<string> ThreetoneRows { get; } = [.. Threetone.SelectMany(page => Rows(page, "batch_calls"))];

    private static string ThreetonePage(string name)
    {
        var actions = (YamlSequenceNode)Load("threetone.overlay.yaml")["actions"];
        var update = actions.OfType<YamlMappingNode>().Where(action => action.Children.ContainsKey("update"))
            .Select(action => (YamlMappingNode)action["update"])
            .Single(update => update.Children.ContainsKey("examples"));
        return Example(update["examples"][name]["value"]);
    }

    private static string Example(YamlNode node) => ExactJson.Of(ToJson(node));

    private static string[] Rows(string page, string name)
    {
        using var document = System.Text.Json.JsonDocument.Parse(page);
        return [.. document.RootElement.GetProperty(name).EnumerateArray().Select(ExactJson.Of)];
    }

    private static YamlNode Load(string file)
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(Path.Combine(AppContext.BaseDirectory, "specs", file));
        stream.Load(reader);
        return stream.Documents[0].RootNode;
    }

    private static string ToJson(YamlNode node) => node switch
    {
        YamlMappingNode mapping => $"{{{string.Join(',', mapping.Children.Select(pair => $"{ToJson(pair.Key)}:{ToJson(pair.Value)}"))}}}",
        YamlSequenceNode sequence => $"[{string.Join(',', sequence.Select(ToJson))}]",
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } plain } when PlainValue().IsMatch(plain) => plain,
        _ => JsonValue.Create(((YamlScalarNode)node).Value!).ToJsonString(),
    };

    [GeneratedRegex(@"^(null|true|false|-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?)$")]
    private static partial Regex PlainValue();
}
