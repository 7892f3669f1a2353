namespace BatchCalls.Benchmarks.Wire;

/// <summary>OpenAI's listing of batches, for its SDK. The number is in the time of creation, which the SDK gives.</summary>
internal sealed class OpenAiShape() : WireShape("openai", "batch_")
{
    public const long Epoch = 1774947600;

    public override string Head => "{\"object\":\"list\",\"data\":[";

    public override string Row(int index) => $$$"""
        {"id":"{{{Id(index)}}}","object":"batch","endpoint":"/v1/chat/completions","errors":null,
        "input_file_id":"file-abc123","completion_window":"24h","status":"completed","output_file_id":"file-cvaTdG",
        "error_file_id":"file-HOWS94","created_at":{{{Epoch + Number(index)}}},"in_progress_at":1774947700,
        "expires_at":1775034000,"finalizing_at":1774948000,"completed_at":1774948100,"failed_at":null,"expired_at":null,
        "cancelling_at":null,"cancelled_at":null,"request_counts":{"total":100,"completed":95,"failed":5},
        "metadata":{"customer_id":"user_123456789"}}
        """.ReplaceLineEndings("");

    public override string Tail(PageBounds page) =>
        $$"""],"first_id":"{{Id(page.First)}}","last_id":"{{Id(page.Last)}}","has_more":{{page.HasMoreText}}}""";

    public override int Start(Func<string, string?> query) => Behind(query("after"));
}
