using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Lint;

internal static class JsonReport
{
    public static string Write(IReadOnlyList<Finding> findings) => JsonText.Write(new JObject(
        new JProperty("findings", new JArray(findings.Select(Entry)))));

    private static JObject Entry(Finding finding) => new(
        new JProperty("code", finding.Code),
        new JProperty("severity", finding.Severity),
        new JProperty("file", finding.File),
        new JProperty("line", finding.Diagnostic.Position?.Line),
        new JProperty("column", finding.Diagnostic.Position?.Column),
        new JProperty("pointer", finding.Diagnostic.NodePointer),
        new JProperty("message", finding.Diagnostic.Message));
}
