namespace BatchCalls.Benchmarks.Wire;

/// <summary>Rows as Truedy's document shows them.</summary>
internal static class TruedyRows
{
    /// <summary>All that the schema has, with the schema's own example values.</summary>
    public static string OfTheSchema(string id, long number, int index) => $$"""
        {"id":"{{id}}","name":"March follow-up campaign {{index}}","agent_id":"agt_f9447372","status":"active",
        "phone_number_ids":["num_11111111-1111-1111-1111-111111111111"],"phone_rotation_strategy":"random",
        "total_contacts":{{number}},"completed_contacts":350,"successful_contacts":280,"failed_contacts":70,
        "voicemail_contacts":45,"no_answer_contacts":25,"total_cost_usd":147.5,"average_duration_seconds":187,
        "schedule_type":"scheduled","scheduled_at":"2026-03-20T09:00:00Z","max_calls_per_day":500,
        "created_at":"2026-03-05T10:00:00.000000Z","updated_at":"2026-03-05T15:30:00.000000Z"}
        """.ReplaceLineEndings("");

    /// <summary>The documented example: 17 fields, eight of which are not in the schema, but in our overlay.</summary>
    public static string OfTheExample(string id, long number, int index) => $$"""
        {"id":"{{id}}","name":"Q2 Outreach Campaign {{index}}","status":"running","agent_id":"agt_f9447372",
        "from_number":"+18005559876","schedule_type":"immediate","scheduled_at":null,"timezone":"America/New_York",
        "concurrency":5,"retry_attempts":2,"total_contacts":{{number}},"called":312,"completed":298,"failed":14,
        "pending":188,"created_at":"2026-04-01T09:00:00Z","updated_at":"2026-04-05T10:22:00Z"}
        """.ReplaceLineEndings("");

    /// <summary>The same with the eight fields under names that neither the document nor the overlay has.</summary>
    public static string OfAnExampleNobodyDocuments(string id, long number, int index) => $$"""
        {"id":"{{id}}","name":"Q2 Outreach Campaign {{index}}","status":"running","agent_id":"agt_f9447372",
        "x_number":"+18005559876","schedule_type":"immediate","scheduled_at":null,"x_zone":"America/New_York",
        "x_parallel":5,"x_attempts":2,"total_contacts":{{number}},"x_called":312,"x_done":298,"x_lost":14,"x_open":188,
        "created_at":"2026-04-01T09:00:00Z","updated_at":"2026-04-05T10:22:00Z"}
        """.ReplaceLineEndings("");
}
