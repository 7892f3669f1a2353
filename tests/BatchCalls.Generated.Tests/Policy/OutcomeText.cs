using System.Text;
using System.Text.Json;
using BatchCalls.Generated.Tests.Providers;

namespace BatchCalls.Generated.Tests.Policy;

/// <summary>
/// What became of an answer, in the form of the approved files: the delivered rows' ids; of each row and of the page the
/// shown properties (what the DTO has, then what is written back); deviations; unreadable rows; the violation.
/// </summary>
internal static class OutcomeText
{
    private const string Show = "show:";

    /// <summary>The properties that an approved file asks for in its first line: of rows by name, of the page by path.</summary>
    public static string[] ShownBy(string approved) => approved.StartsWith(Show, StringComparison.Ordinal)
        ? approved.Split('\n')[0][Show.Length..].Split(',', StringSplitOptions.TrimEntries)
        : [];

    public static string Of(Outcome outcome, IReadOnlyList<string> shown)
    {
        var text = new StringBuilder();
        if (shown.Count > 0)
        {
            text.Append(Show).Append(' ').AppendJoin(", ", shown).Append('\n');
        }

        if (outcome.Page is not null)
        {
            AppendDelivered(text, outcome.Page, outcome.Rows, shown);
        }

        foreach (var deviation in outcome.DeviationTexts)
        {
            text.Append("deviation: ").Append(deviation).Append('\n');
        }

        foreach (var row in outcome.UnreadableRows)
        {
            text.Append("unreadable: row ").Append(row.Index).Append(", ").Append(row).Append('\n');
        }

        if (outcome.Failure is not null && outcome.Page is null)
        {
            text.Append("violation: ").Append(ReasonOf(outcome.Failure)).Append('\n');
        }

        return text.ToString();
    }

    private static void AppendDelivered(
        StringBuilder text, JsonModel page, IReadOnlyList<JsonModel> rows, IReadOnlyList<string> shown)
    {
        text.Append("rows: ").AppendJoin(", ", rows.Select(row => DtoProperty.Of(row, "id")).DefaultIfEmpty("none")).Append('\n');
        foreach (var path in shown.Where(name => name.StartsWith("$.", StringComparison.Ordinal)))
        {
            text.Append(path).Append(Describe(page, path[2..].Split('.'))).Append('\n');
        }

        foreach (var row in rows)
        {
            foreach (var name in shown.Where(name => !name.StartsWith("$.", StringComparison.Ordinal)))
            {
                text.Append(DtoProperty.Of(row, "id")).Append('.').Append(name).Append(Describe(row, name.Split('.'))).Append('\n');
            }
        }
    }

    private static string Describe(JsonModel model, string[] names)
    {
        object? value = model;
        using var written = JsonDocument.Parse(Newtonsoft.Json.JsonConvert.SerializeObject(model));
        JsonElement? element = written.RootElement;
        var isDocumented = true;
        foreach (var name in names)
        {
            isDocumented = isDocumented && (value is not JsonModel owner || DtoProperty.IsDocumented(owner, name));
            value = value is JsonModel { } parent && isDocumented ? DtoProperty.Of(parent, name) : null;
            element = element is { ValueKind: JsonValueKind.Object } outer && outer.TryGetProperty(name, out var inner) ? inner : null;
        }

        var back = element is { } found ? found.GetRawText() : "absent";
        return isDocumented ? $" = {DtoProperty.Text(value)} -> {back}" : $" -> {back}";
    }

    private static string ReasonOf(BatchCallsException failure)
    {
        var start = failure.Message.IndexOf("): ", StringComparison.Ordinal) + 3;
        var end = failure.Message.IndexOf(". If the provider has changed its API", StringComparison.Ordinal);
        return failure is ContractViolationException && end > start ? failure.Message[start..end] : failure.Message;
    }
}
