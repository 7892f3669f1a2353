using Newtonsoft.Json;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BatchCalls.Generated.Tests.Example;

/// <summary>The example in the provider's own file.</summary>
internal static class TruedyExample
{
    private static readonly string[] Place =
        ["paths", "/batch-calls", "get", "responses", "200", "content", "application/json", "example"];

    public static string Json()
    {
        using var file = File.OpenText(Path.Combine(AppContext.BaseDirectory, "Documents", "truedy.openapi.yaml"));
        var yaml = new YamlStream();
        yaml.Load(file);
        return Json(Place.Aggregate(yaml.Documents[0].RootNode, (node, name) => node[name]));
    }

    private static string Json(YamlNode node) => node switch
    {
        YamlMappingNode members => $"{{{string.Join(',', members.Select(member => $"{Json(member.Key)}:{Json(member.Value)}"))}}}",
        YamlSequenceNode items => $"[{string.Join(',', items.Children.Select(Json))}]",
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } text } when IsLiteral(text) => text,
        _ => JsonConvert.ToString(((YamlScalarNode)node).Value),
    };

    private static bool IsLiteral(string text) => text is "null" or "true" or "false" || text.All(char.IsAsciiDigit);
}
