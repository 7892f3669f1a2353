using BatchCalls.Specs.Diff;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Contract;

/// <summary>For programs: <c>{"providers":[{"provider","verdict","changes","surface","errors","findings","next"}]}</c>.</summary>
internal static class JsonReport
{
    public static string Write(IReadOnlyList<ProviderContract> contracts) =>
        JsonText.Write(new JObject(new JProperty("providers", new JArray(contracts.Select(Write)))));

    private static JObject Write(ProviderContract contract) => new(
        new JProperty("provider", contract.Provider),
        new JProperty("verdict", contract.Words),
        new JProperty("changes", new JArray(contract.Changes.Select(Write))),
        new JProperty("surface", contract.Surface is { } surface ? Write(surface) : null),
        new JProperty("errors", new JArray(contract.Errors.Select(Write))),
        new JProperty("findings", new JArray(contract.Findings.Select(finding => finding.Diagnostic.Format(finding.Severity)))),
        new JProperty("next", new JArray(contract.Note is { } note ? [note] : contract.NextSteps)));

    private static JObject Write(Change change) => new(
        new JProperty("id", change.Id),
        new JProperty("severity", DiffReport.Word(change.Severity)),
        new JProperty("pointer", change.NodePointer),
        new JProperty("effect", change.Effect));

    private static JObject Write(SurfaceDifference surface) => new(
        new JProperty("removed", new JArray(surface.Removed)), new JProperty("added", new JArray(surface.Added)));

    private static JObject Write(BuildError error) => new(
        new JProperty("file", error.File),
        new JProperty("line", error.Line),
        new JProperty("code", error.Code),
        new JProperty("message", error.Message));
}
