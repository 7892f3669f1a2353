using Source = BatchCalls.Generated.Truedy.BatchCall;
using SourceStatus = BatchCalls.Generated.Truedy.BatchCallStatus;

namespace BatchCalls;

/// <summary>Truedy's batch call in common terms.</summary>
internal static class TruedyMapping
{
    /// <summary>Truedy's texts of a common status.</summary>
    public static readonly StatusTexts Statuses = new(
        (SourceStatus.Draft.Value, BatchCallStatus.Draft),
        (SourceStatus.Scheduling.Value, BatchCallStatus.Scheduled),
        (SourceStatus.Scheduled.Value, BatchCallStatus.Scheduled),
        (SourceStatus.Active.Value, BatchCallStatus.Running),
        (SourceStatus.Running.Value, BatchCallStatus.Running),
        (SourceStatus.Paused.Value, BatchCallStatus.Paused),
        (SourceStatus.Completed.Value, BatchCallStatus.Completed),
        (SourceStatus.Failed.Value, BatchCallStatus.Failed),
        (SourceStatus.Cancelled.Value, BatchCallStatus.Cancelled));

    public static BatchCall ToBatchCall(Source source) => new(
        Provider.Truedy,
        source.Id,
        source.Name,
        source.AgentId,
        Statuses.ToCommon(source.Status.Value),
        source.Status.Value,
        source.CreatedAt.ToUniversalTime(),
        source.ScheduledAt?.ToUniversalTime(),
        source.UpdatedAt?.ToUniversalTime(),
        ToContacts(source),
        source);

    // The schema's "completed" means called; the example's, beside "failed", means succeeded.
    private static BatchCallContacts ToContacts(Source source) => new(
        Total: source.TotalContacts,
        Dispatched: source.Called,
        Finished: source.CompletedContacts ?? Sum(source.Completed, source.Failed),
        Succeeded: source.SuccessfulContacts ?? source.Completed,
        Failed: source.FailedContacts ?? source.Failed);

    // Counters near the end of 64 bits are nonsense, but must not cost the row.
    private static long? Sum(long? completed, long? failed) =>
        completed is { } some && failed is { } others && (Int128)some + others is var sum && sum <= long.MaxValue && sum >= long.MinValue
            ? (long)sum
            : null;
}
