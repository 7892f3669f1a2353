using BatchCalls.Generated.Truedy;

namespace BatchCalls.Consumer;

/// <summary>Names every value of Truedy's enums, and leaves the way open for those that come later.</summary>
public static class TruedyValues
{
    public static string Describe(BatchCallStatus value) => value switch
    {
        _ when value == BatchCallStatus.Draft => "Draft",
        _ when value == BatchCallStatus.Scheduled => "Scheduled",
        _ when value == BatchCallStatus.Active => "Active",
        _ when value == BatchCallStatus.Paused => "Paused",
        _ when value == BatchCallStatus.Completed => "Completed",
        _ when value == BatchCallStatus.Failed => "Failed",
        _ when value == BatchCallStatus.Cancelled => "Cancelled",
        _ when value == BatchCallStatus.Scheduling => "Scheduling",
        _ when value == BatchCallStatus.Running => "Running",
        { IsKnown: true } => "known since",
        _ => value.Value,
    };

    public static string Describe(BatchCallStatusFilter value) => value switch
    {
        _ when value == BatchCallStatusFilter.Draft => "Draft",
        _ when value == BatchCallStatusFilter.Scheduled => "Scheduled",
        _ when value == BatchCallStatusFilter.Active => "Active",
        _ when value == BatchCallStatusFilter.Paused => "Paused",
        _ when value == BatchCallStatusFilter.Completed => "Completed",
        _ when value == BatchCallStatusFilter.Failed => "Failed",
        _ when value == BatchCallStatusFilter.Cancelled => "Cancelled",
        { IsKnown: true } => "known since",
        _ => value.Value,
    };

    public static string Describe(PhoneRotationStrategy value) => value switch
    {
        _ when value == PhoneRotationStrategy.Random => "Random",
        _ when value == PhoneRotationStrategy.Sequential => "Sequential",
        _ when value == PhoneRotationStrategy.RoundRobin => "RoundRobin",
        { IsKnown: true } => "known since",
        _ => value.Value,
    };

    public static string Describe(ScheduleType value) => value switch
    {
        _ when value == ScheduleType.Immediate => "Immediate",
        _ when value == ScheduleType.Scheduled => "Scheduled",
        { IsKnown: true } => "known since",
        _ => value.Value,
    };
}
