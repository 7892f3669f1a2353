namespace BatchCalls.Benchmarks.Clients.Floor;

internal sealed class OpenAiRow
{
    public required string Id { get; init; }

    public string? Endpoint { get; init; }

    public string? InputFileId { get; init; }

    public string? CompletionWindow { get; init; }

    public string? Status { get; init; }

    public string? OutputFileId { get; init; }

    public string? ErrorFileId { get; init; }

    public long CreatedAt { get; init; }

    public long? InProgressAt { get; init; }

    public long? ExpiresAt { get; init; }

    public long? FinalizingAt { get; init; }

    public long? CompletedAt { get; init; }

    public long? FailedAt { get; init; }

    public long? ExpiredAt { get; init; }

    public long? CancellingAt { get; init; }

    public long? CancelledAt { get; init; }

    public OpenAiCounts? RequestCounts { get; init; }

    public Dictionary<string, string>? Metadata { get; init; }

    internal sealed class OpenAiCounts
    {
        public long Total { get; init; }

        public long Completed { get; init; }

        public long Failed { get; init; }
    }
}
