using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>For programs: <c>{"changes":[{"id","severity","pointer","old","new","effect"}]}</c>.</summary>
internal static class JsonReport
{
    public static string Write(DiffReport report) =>
        JsonText.Write(new JObject(new JProperty("changes", new JArray(report.Changes.Select(Write)))));

    private static JObject Write(Change change) => new(
        new JProperty("id", change.Id),
        new JProperty("severity", DiffReport.Word(change.Severity)),
        new JProperty("pointer", change.NodePointer),
        new JProperty("old", change.Old?.DeepClone()),
        new JProperty("new", change.New?.DeepClone()),
        new JProperty("effect", change.Effect));
}
