namespace BatchCalls.Benchmarks.Clients.Floor;

internal sealed class ThreetoneRow
{
    public required string Id { get; init; }

    public string? PhoneNumberId { get; init; }

    public string? PhoneProvider { get; init; }

    public WhatsAppParams? WhatsappParams { get; init; }

    public required string Name { get; init; }

    public required string AgentId { get; init; }

    public required long CreatedAtUnix { get; init; }

    public required long ScheduledTimeUnix { get; init; }

    public long? TotalCallsDispatched { get; init; }

    public long? TotalCallsScheduled { get; init; }

    public long? TotalCallsFinished { get; init; }

    public required long LastUpdatedAtUnix { get; init; }

    public required string Status { get; init; }

    public long? RetryCount { get; init; }

    public required string AgentName { get; init; }

    internal sealed class WhatsAppParams
    {
        public string? WhatsappPhoneNumberId { get; init; }

        public required string WhatsappCallPermissionRequestTemplateName { get; init; }

        public required string WhatsappCallPermissionRequestTemplateLanguageCode { get; init; }
    }
}
