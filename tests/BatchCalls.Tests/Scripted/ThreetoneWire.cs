namespace BatchCalls.Tests.Scripted;

/// <summary>Threetone's JSON.</summary>
internal static class ThreetoneWire
{
    /// <param name="id">Also in the name.</param>
    /// <param name="status">Threetone's text.</param>
    /// <param name="more">Further properties: <c>"total_calls_finished": 3</c>.</param>
    public static string Row(string id, string status = "in_progress", string? more = null) =>
        $$"""{"id":"{{id}}","name":"Job {{id}}","agent_id":"agent_1","agent_name":"Renewals","status":"{{status}}","created_at_unix":1774947600,"scheduled_time_unix":0,"last_updated_at_unix":1774953127{{(more is null ? "" : $",{more}")}}}""";

    /// <summary>Its <c>created_at_unix</c> is in milliseconds.</summary>
    public static string UnreadableRow(string id) =>
        Row(id).Replace("1774947600", "1774947600000", StringComparison.Ordinal);

    /// <param name="cursor">Null on the last page.</param>
    /// <param name="rows">As <see cref="Row"/> makes them.</param>
    public static string Page(string? cursor, params string[] rows) =>
        PageWith($"\"next_doc\":{Newtonsoft.Json.JsonConvert.ToString(cursor)},\"has_more\":{(cursor is null ? "false" : "true")}", rows);

    public static string PageWith(string continuation, params string[] rows) =>
        $$"""{"batch_calls":[{{string.Join(',', rows)}}],{{continuation}}}""";

    public static ScriptedAnswer Refusal(System.Net.HttpStatusCode status, string message) => new(status, $$"""{"detail":"{{message}}"}""");
}
