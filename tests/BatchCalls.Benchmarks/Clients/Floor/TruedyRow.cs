namespace BatchCalls.Benchmarks.Clients.Floor;

/// <summary>The fields of Truedy's schema and of its example, typed: what our DTO has.</summary>
internal class TruedyRow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string AgentId { get; init; }

    public required string Status { get; init; }

    public List<string>? PhoneNumberIds { get; init; }

    public string? PhoneRotationStrategy { get; init; }

    public long? TotalContacts { get; init; }

    public long? CompletedContacts { get; init; }

    public long? SuccessfulContacts { get; init; }

    public long? FailedContacts { get; init; }

    public long? VoicemailContacts { get; init; }

    public long? NoAnswerContacts { get; init; }

    public decimal? TotalCostUsd { get; init; }

    public long? AverageDurationSeconds { get; init; }

    public string? ScheduleType { get; init; }

    public DateTimeOffset? ScheduledAt { get; init; }

    public long? MaxCallsPerDay { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public string? FromNumber { get; init; }

    public string? Timezone { get; init; }

    public long? Concurrency { get; init; }

    public long? RetryAttempts { get; init; }

    public long? Called { get; init; }

    public long? Completed { get; init; }

    public long? Failed { get; init; }

    public long? Pending { get; init; }
}
