using BatchCalls.Generated.Threetone;

namespace BatchCalls.Consumer;

/// <summary>Names every value of Threetone's enums, and leaves the way open for those that come later.</summary>
public static class ThreetoneValues
{
    public static string Describe(BatchCallStatus value) => value switch
    {
        _ when value == BatchCallStatus.Pending => "Pending",
        _ when value == BatchCallStatus.InProgress => "InProgress",
        _ when value == BatchCallStatus.Completed => "Completed",
        _ when value == BatchCallStatus.Failed => "Failed",
        _ when value == BatchCallStatus.Cancelled => "Cancelled",
        { IsKnown: true } => "known since",
        _ => value.Value,
    };

    public static string Describe(TelephonyProvider value) => value switch
    {
        _ when value == TelephonyProvider.Twilio => "Twilio",
        _ when value == TelephonyProvider.Vobiz => "Vobiz",
        _ when value == TelephonyProvider.SipTrunk => "SipTrunk",
        { IsKnown: true } => "known since",
        _ => value.Value,
    };
}
