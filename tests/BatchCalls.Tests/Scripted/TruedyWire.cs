namespace BatchCalls.Tests.Scripted;

/// <summary>Truedy's JSON.</summary>
internal static class TruedyWire
{
    /// <param name="id">Also in the name.</param>
    /// <param name="status">Truedy's text.</param>
    /// <param name="more">Further properties: <c>"called": 3</c>.</param>
    public static string Row(string id, string status = "active", string? more = null) =>
        $$"""{"id":"{{id}}","name":"Campaign {{id}}","agent_id":"agt_1","status":"{{status}}","created_at":"2026-03-05T10:00:00Z"{{(more is null ? "" : $",{more}")}}}""";

    /// <summary>It has no <c>created_at</c>.</summary>
    public static string UnreadableRow(string id) => $$"""{"id":"{{id}}","name":"Campaign","agent_id":"agt_1","status":"active"}""";

    public static string Page(bool hasMore, params string[] rows) =>
        PageWith($$"""{"total":{{rows.Length}},"limit":100,"offset":0,"has_more":{{(hasMore ? "true" : "false")}}}""", rows);

    public static string PageWith(string pagination, params string[] rows) =>
        $$"""{"data":[{{string.Join(',', rows)}}],"meta":{"request_id":"req_1","ts":"2026-03-05T10:00:00Z"},"pagination":{{pagination}}}""";

    public static ScriptedAnswer Refusal(System.Net.HttpStatusCode status, string message) =>
        new(status, $$$"""{"error":{"code":"refused","message":"{{{message}}}"},"meta":{"request_id":"req_7","ts":"2026-03-05T10:00:00Z"}}""");
}
