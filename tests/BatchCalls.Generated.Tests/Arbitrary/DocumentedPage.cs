using BatchCalls.Generated.Tests.Providers;

namespace BatchCalls.Generated.Tests.Arbitrary;

/// <summary>What each provider's document, with its overlay, says of a page.</summary>
internal sealed record DocumentedPage(Wire Wire, DocumentedRows Rows, DocumentedObject Page)
{
    public static IReadOnlyList<DocumentedPage> All => [.. Wire.All.Select(Of)];

    public static DocumentedPage Of(Wire wire) => wire is TruedyWire ? Truedy(wire) : Threetone(wire);

    public override string ToString() => Wire.ToString();

    private static DocumentedPage Truedy(Wire wire)
    {
        var rows = new DocumentedRows(TruedyRow());
        var meta = new DocumentedObject(
            DocumentedProperty.Required("request_id", DocumentedScalar.Text),
            DocumentedProperty.Optional("ts", DocumentedScalar.Time),
            DocumentedProperty.Optional("timestamp", DocumentedScalar.Time));
        var pagination = new DocumentedObject(
            DocumentedProperty.Required("total", DocumentedScalar.Integer),
            DocumentedProperty.Required("limit", DocumentedScalar.Integer),
            DocumentedProperty.Required("offset", DocumentedScalar.Integer),
            DocumentedProperty.Required("has_more", DocumentedScalar.Flag));
        return new DocumentedPage(wire, rows, new DocumentedObject(
            DocumentedProperty.Required("data", rows),
            DocumentedProperty.Optional("meta", meta),
            DocumentedProperty.Optional("pagination", pagination)));
    }

    private static DocumentedObject TruedyRow() => new(
    [
        DocumentedProperty.Required("id", DocumentedScalar.Text),
        DocumentedProperty.Required("name", DocumentedScalar.Text),
        DocumentedProperty.Required("agent_id", DocumentedScalar.Text),
        DocumentedProperty.Required("status", DocumentedScalar.Enum(
            "draft", "scheduled", "active", "paused", "completed", "failed", "cancelled", "scheduling", "running")),
        DocumentedProperty.Required("created_at", DocumentedScalar.Time),
        DocumentedProperty.Optional("phone_number_ids", new DocumentedList(DocumentedScalar.Text)),
        DocumentedProperty.Optional("phone_rotation_strategy", DocumentedScalar.Enum("random", "sequential", "round_robin")),
        DocumentedProperty.Optional("total_cost_usd", DocumentedScalar.Money),
        DocumentedProperty.Optional("schedule_type", DocumentedScalar.Enum("immediate", "scheduled")),
        DocumentedProperty.Nullable("scheduled_at", DocumentedScalar.Time),
        DocumentedProperty.Nullable("updated_at", DocumentedScalar.Time),
        DocumentedProperty.Nullable("from_number", DocumentedScalar.Text),
        DocumentedProperty.Nullable("timezone", DocumentedScalar.Text),
        .. new[]
        {
            "total_contacts", "completed_contacts", "successful_contacts", "failed_contacts", "voicemail_contacts", "no_answer_contacts",
            "average_duration_seconds",
        }.Select(name => DocumentedProperty.Optional(name, DocumentedScalar.Integer)),
        .. new[] { "max_calls_per_day", "concurrency", "retry_attempts", "called", "completed", "failed", "pending" }
            .Select(name => DocumentedProperty.Nullable(name, DocumentedScalar.Integer)),
    ]);

    private static DocumentedPage Threetone(Wire wire)
    {
        var rows = new DocumentedRows(ThreetoneRow());
        return new DocumentedPage(wire, rows, new DocumentedObject(
            DocumentedProperty.Required("batch_calls", rows),
            DocumentedProperty.Nullable("next_doc", DocumentedScalar.Text),
            DocumentedProperty.Optional("has_more", DocumentedScalar.Flag)));
    }

    private static DocumentedObject ThreetoneRow() => new(
    [
        .. new[] { "id", "name", "agent_id", "agent_name" }.Select(name => DocumentedProperty.Required(name, DocumentedScalar.Text)),
        .. new[] { "created_at_unix", "scheduled_time_unix", "last_updated_at_unix" }
            .Select(name => DocumentedProperty.Required(name, DocumentedScalar.UnixTime)),
        DocumentedProperty.Required("status", DocumentedScalar.Enum("pending", "in_progress", "completed", "failed", "cancelled")),
        DocumentedProperty.Nullable("phone_number_id", DocumentedScalar.Text),
        DocumentedProperty.Nullable("phone_provider", DocumentedScalar.Enum("twilio", "vobiz", "sip_trunk")),
        DocumentedProperty.Nullable("whatsapp_params", new DocumentedObject(
            DocumentedProperty.Nullable("whatsapp_phone_number_id", DocumentedScalar.Text),
            DocumentedProperty.Required("whatsapp_call_permission_request_template_name", DocumentedScalar.Text),
            DocumentedProperty.Required("whatsapp_call_permission_request_template_language_code", DocumentedScalar.Text))),
        .. new[] { "total_calls_dispatched", "total_calls_scheduled", "total_calls_finished", "retry_count" }
            .Select(name => DocumentedProperty.Optional(name, DocumentedScalar.Integer)),
    ]);
}
