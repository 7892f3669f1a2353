namespace BatchCalls.Benchmarks.Wire;

/// <summary>Threetone: pages by cursor.</summary>
internal sealed class ThreetoneShape() : WireShape("threetone", "btcal_")
{
    public override string Head => "{\"batch_calls\":[";

    public override string Row(int index) => $$"""
        {"id":"{{Id(index)}}","phone_number_id":"phnum_01jx4kz7w0","phone_provider":"twilio","whatsapp_params":null,
        "name":"Renewal reminders {{index}}","agent_id":"agent_01jx4kq3v9","created_at_unix":1774947600,
        "scheduled_time_unix":1774951200,"total_calls_dispatched":118,"total_calls_scheduled":{{Number(index)}},
        "total_calls_finished":97,"last_updated_at_unix":1774953127,"status":"in_progress","retry_count":0,
        "agent_name":"Renewals"}
        """.ReplaceLineEndings("");

    public override string Tail(PageBounds page) =>
        $$"""],"next_doc":{{(page.HasMore ? $"\"{Id(page.Last)}\"" : "null")}},"has_more":{{page.HasMoreText}}}""";

    public override int Start(Func<string, string?> query) => Behind(query("last_doc"));
}
