using BatchCalls.Generated.Threetone;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Consumer;

/// <summary>Reads every property of Threetone's models, as the type that it has, and constructs each model from them.</summary>
public static class ThreetoneModels
{
    public static BatchCall Copy(BatchCall source)
    {
        ArgumentNullException.ThrowIfNull(source);
        string id = source.Id;
        string? phoneNumberId = source.PhoneNumberId;
        TelephonyProvider? phoneProvider = source.PhoneProvider;
        WhatsAppParams? whatsappParams = source.WhatsappParams;
        string name = source.Name;
        string agentId = source.AgentId;
        long createdAtUnix = source.CreatedAtUnix;
        long scheduledTimeUnix = source.ScheduledTimeUnix;
        long? totalCallsDispatched = source.TotalCallsDispatched;
        long? totalCallsScheduled = source.TotalCallsScheduled;
        long? totalCallsFinished = source.TotalCallsFinished;
        long lastUpdatedAtUnix = source.LastUpdatedAtUnix;
        BatchCallStatus status = source.Status;
        long? retryCount = source.RetryCount;
        string agentName = source.AgentName;
        return new BatchCall
        {
            Id = id,
            PhoneNumberId = phoneNumberId,
            PhoneProvider = phoneProvider,
            WhatsappParams = whatsappParams,
            Name = name,
            AgentId = agentId,
            CreatedAtUnix = createdAtUnix,
            ScheduledTimeUnix = scheduledTimeUnix,
            TotalCallsDispatched = totalCallsDispatched,
            TotalCallsScheduled = totalCallsScheduled,
            TotalCallsFinished = totalCallsFinished,
            LastUpdatedAtUnix = lastUpdatedAtUnix,
            Status = status,
            RetryCount = retryCount,
            AgentName = agentName,
        };
    }

    public static BatchCallPage Copy(BatchCallPage source)
    {
        ArgumentNullException.ThrowIfNull(source);
        IReadOnlyList<BatchCall> batchCalls = source.BatchCalls;
        string? nextDoc = source.NextDoc;
        bool? hasMore = source.HasMore;
        return new BatchCallPage
        {
            BatchCalls = batchCalls,
            NextDoc = nextDoc,
            HasMore = hasMore,
        };
    }

    public static ErrorResponse Copy(ErrorResponse source)
    {
        ArgumentNullException.ThrowIfNull(source);
        JToken? detail = source.Detail;
        return new ErrorResponse
        {
            Detail = detail,
        };
    }

    public static ValidationError Copy(ValidationError source)
    {
        ArgumentNullException.ThrowIfNull(source);
        IReadOnlyList<JToken> loc = source.Loc;
        string msg = source.Msg;
        string type = source.Type;
        JToken? input = source.Input;
        IReadOnlyDictionary<string, JToken>? ctx = source.Ctx;
        return new ValidationError
        {
            Loc = loc,
            Msg = msg,
            Type = type,
            Input = input,
            Ctx = ctx,
        };
    }

    public static WhatsAppParams Copy(WhatsAppParams source)
    {
        ArgumentNullException.ThrowIfNull(source);
        string? whatsappPhoneNumberId = source.WhatsappPhoneNumberId;
        string whatsappCallPermissionRequestTemplateName = source.WhatsappCallPermissionRequestTemplateName;
        string whatsappCallPermissionRequestTemplateLanguageCode = source.WhatsappCallPermissionRequestTemplateLanguageCode;
        return new WhatsAppParams
        {
            WhatsappPhoneNumberId = whatsappPhoneNumberId,
            WhatsappCallPermissionRequestTemplateName = whatsappCallPermissionRequestTemplateName,
            WhatsappCallPermissionRequestTemplateLanguageCode = whatsappCallPermissionRequestTemplateLanguageCode,
        };
    }
}
