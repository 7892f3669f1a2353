using Source = BatchCalls.Generated.Threetone.BatchCall;
using SourceStatus = BatchCalls.Generated.Threetone.BatchCallStatus;

namespace BatchCalls;

/// <summary>Threetone's batch call in common terms.</summary>
internal static class ThreetoneMapping
{
    /// <summary>Threetone's texts of a common status.</summary>
    public static readonly StatusTexts Statuses = new(
        (SourceStatus.Pending.Value, BatchCallStatus.Scheduled),
        (SourceStatus.InProgress.Value, BatchCallStatus.Running),
        (SourceStatus.Completed.Value, BatchCallStatus.Completed),
        (SourceStatus.Failed.Value, BatchCallStatus.Failed),
        (SourceStatus.Cancelled.Value, BatchCallStatus.Cancelled));

    public static BatchCall ToBatchCall(Source source) => new(
        Provider.Threetone,
        source.Id,
        source.Name,
        source.AgentId,
        Statuses.ToCommon(source.Status.Value),
        source.Status.Value,
        ToTime(source.CreatedAtUnix),
        ToTime(source.ScheduledTimeUnix),
        ToTime(source.LastUpdatedAtUnix),
        new BatchCallContacts(
            Total: source.TotalCallsScheduled,
            Dispatched: source.TotalCallsDispatched,
            Finished: source.TotalCallsFinished,
            Succeeded: null,
            Failed: null),
        source);

    // 0 is how Threetone says "not set". The reader has refused what is no time.
    private static DateTimeOffset? ToTime(long unixSeconds) =>
        unixSeconds == 0 ? null : DateTimeOffset.FromUnixTimeSeconds(unixSeconds);
}
