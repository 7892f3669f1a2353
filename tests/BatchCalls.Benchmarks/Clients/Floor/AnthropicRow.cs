namespace BatchCalls.Benchmarks.Clients.Floor;

internal sealed class AnthropicRow
{
    public required string Id { get; init; }

    public DateTimeOffset? ArchivedAt { get; init; }

    public DateTimeOffset? CancelInitiatedAt { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public required string ProcessingStatus { get; init; }

    public required AnthropicCounts RequestCounts { get; init; }

    public string? ResultsUrl { get; init; }

    internal sealed class AnthropicCounts
    {
        public long Canceled { get; init; }

        public long Errored { get; init; }

        public long Expired { get; init; }

        public long Processing { get; init; }

        public long Succeeded { get; init; }
    }
}
