using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Lint;

/// <summary>SARIF 2.1.0, which code hosts show beside the lines of a pull request.</summary>
internal static class SarifReport
{
    public static string Write(IReadOnlyList<Finding> findings)
    {
        var codes = findings.Select(finding => finding.Diagnostic.Code).Distinct().Order().ToList();
        return JsonText.Write(new JObject(
            new JProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json"),
            new JProperty("version", "2.1.0"),
            new JProperty("runs", new JArray(new JObject(
                new JProperty("tool", new JObject(new JProperty("driver", new JObject(
                    new JProperty("name", "batchcalls-specs"),
                    new JProperty("rules", new JArray(codes.Select(Rule))))))),
                new JProperty("columnKind", "utf16CodeUnits"),
                new JProperty("results", new JArray(findings.Select(finding => Result(finding, codes)))))))));
    }

    private static JObject Rule(SpecCode code) => new(
        new JProperty("id", $"SPEC{(int)code:000}"),
        new JProperty("name", code.ToString()),
        new JProperty("shortDescription", Text(RuleText.Of(code))),
        new JProperty("help", Text(RuleText.Of(code))));

    private static JObject Result(Finding finding, List<SpecCode> codes) => new(
        new JProperty("ruleId", finding.Code),
        new JProperty("ruleIndex", codes.IndexOf(finding.Diagnostic.Code)),
        new JProperty("level", finding.Severity),
        new JProperty("message", Text(finding.Diagnostic.Message)),
        new JProperty("locations", new JArray(Location(finding))));

    private static JObject Location(Finding finding)
    {
        var physical = new JObject(new JProperty("artifactLocation", new JObject(new JProperty("uri", UriOf(finding.File)))));
        if (finding.Diagnostic.Position is { } position)
        {
            physical["region"] = new JObject(
                new JProperty("startLine", position.Line), new JProperty("startColumn", position.Column));
        }

        var location = new JObject(new JProperty("physicalLocation", physical));
        if (finding.Diagnostic.NodePointer is { } pointer)
        {
            location["logicalLocations"] = new JArray(new JObject(new JProperty("fullyQualifiedName", pointer)));
        }

        return location;
    }

    private static JObject Text(string text) => new(new JProperty("text", text));

    // Relative to the working directory, which in CI is the checkout, wherever that lies.
    private static string UriOf(string file)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, Path.GetFullPath(file));
        return Path.IsPathRooted(relative)
            ? new Uri(relative).AbsoluteUri
            : string.Join('/', relative.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
    }
}
