namespace BatchCalls.Benchmarks.Wire;

/// <summary>Anthropic's listing of message batches, for its SDK.</summary>
internal sealed class AnthropicShape() : WireShape("anthropic", "msgbatch_")
{
    public override string Head => "{\"data\":[";

    public override string Row(int index) => $$"""
        {"id":"{{Id(index)}}","type":"message_batch","archived_at":null,"cancel_initiated_at":null,
        "created_at":"2026-03-05T10:00:00.000000Z","ended_at":"2026-03-05T15:30:00.000000Z",
        "expires_at":"2026-03-06T10:00:00.000000Z","processing_status":"ended","request_counts":{"canceled":10,
        "errored":30,"expired":10,"processing":{{Number(index)}},"succeeded":50},
        "results_url":"https://results.example.com/{{index}}/results"}
        """.ReplaceLineEndings("");

    public override string Tail(PageBounds page) =>
        $$"""],"first_id":"{{Id(page.First)}}","last_id":"{{Id(page.Last)}}","has_more":{{page.HasMoreText}}}""";

    public override int Start(Func<string, string?> query) => Behind(query("after_id"));
}
