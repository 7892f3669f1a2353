using BatchCalls.Generated.Truedy;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Consumer;

/// <summary>Reads every property of Truedy's models, as the type that it has, and constructs each model from them.</summary>
public static class TruedyModels
{
    public static BatchCall Copy(BatchCall source)
    {
        ArgumentNullException.ThrowIfNull(source);
        string id = source.Id;
        string name = source.Name;
        string agentId = source.AgentId;
        BatchCallStatus status = source.Status;
        IReadOnlyList<string>? phoneNumberIds = source.PhoneNumberIds;
        PhoneRotationStrategy? phoneRotationStrategy = source.PhoneRotationStrategy;
        long? totalContacts = source.TotalContacts;
        long? completedContacts = source.CompletedContacts;
        long? successfulContacts = source.SuccessfulContacts;
        long? failedContacts = source.FailedContacts;
        long? voicemailContacts = source.VoicemailContacts;
        long? noAnswerContacts = source.NoAnswerContacts;
        decimal? totalCostUsd = source.TotalCostUsd;
        long? averageDurationSeconds = source.AverageDurationSeconds;
        ScheduleType? scheduleType = source.ScheduleType;
        DateTimeOffset? scheduledAt = source.ScheduledAt;
        long? maxCallsPerDay = source.MaxCallsPerDay;
        DateTimeOffset createdAt = source.CreatedAt;
        DateTimeOffset? updatedAt = source.UpdatedAt;
        string? fromNumber = source.FromNumber;
        string? timezone = source.Timezone;
        long? concurrency = source.Concurrency;
        long? retryAttempts = source.RetryAttempts;
        long? called = source.Called;
        long? completed = source.Completed;
        long? failed = source.Failed;
        long? pending = source.Pending;
        return new BatchCall
        {
            Id = id,
            Name = name,
            AgentId = agentId,
            Status = status,
            PhoneNumberIds = phoneNumberIds,
            PhoneRotationStrategy = phoneRotationStrategy,
            TotalContacts = totalContacts,
            CompletedContacts = completedContacts,
            SuccessfulContacts = successfulContacts,
            FailedContacts = failedContacts,
            VoicemailContacts = voicemailContacts,
            NoAnswerContacts = noAnswerContacts,
            TotalCostUsd = totalCostUsd,
            AverageDurationSeconds = averageDurationSeconds,
            ScheduleType = scheduleType,
            ScheduledAt = scheduledAt,
            MaxCallsPerDay = maxCallsPerDay,
            CreatedAt = createdAt,
            UpdatedAt = updatedAt,
            FromNumber = fromNumber,
            Timezone = timezone,
            Concurrency = concurrency,
            RetryAttempts = retryAttempts,
            Called = called,
            Completed = completed,
            Failed = failed,
            Pending = pending,
        };
    }

    public static BatchCallPage Copy(BatchCallPage source)
    {
        ArgumentNullException.ThrowIfNull(source);
        IReadOnlyList<BatchCall> data = source.Data;
        ResponseMeta? meta = source.Meta;
        Pagination? pagination = source.Pagination;
        return new BatchCallPage
        {
            Data = data,
            Meta = meta,
            Pagination = pagination,
        };
    }

    public static ErrorBody Copy(ErrorBody source)
    {
        ArgumentNullException.ThrowIfNull(source);
        string code = source.Code;
        string message = source.Message;
        IReadOnlyDictionary<string, JToken>? details = source.Details;
        return new ErrorBody
        {
            Code = code,
            Message = message,
            Details = details,
        };
    }

    public static ErrorResponse Copy(ErrorResponse source)
    {
        ArgumentNullException.ThrowIfNull(source);
        ErrorBody error = source.Error;
        ResponseMeta? meta = source.Meta;
        return new ErrorResponse
        {
            Error = error,
            Meta = meta,
        };
    }

    public static Pagination Copy(Pagination source)
    {
        ArgumentNullException.ThrowIfNull(source);
        long total = source.Total;
        long limit = source.Limit;
        long offset = source.Offset;
        bool hasMore = source.HasMore;
        return new Pagination
        {
            Total = total,
            Limit = limit,
            Offset = offset,
            HasMore = hasMore,
        };
    }

    public static ResponseMeta Copy(ResponseMeta source)
    {
        ArgumentNullException.ThrowIfNull(source);
        string requestId = source.RequestId;
        DateTimeOffset? ts = source.Ts;
        DateTimeOffset? timestamp = source.Timestamp;
        return new ResponseMeta
        {
            RequestId = requestId,
            Ts = ts,
            Timestamp = timestamp,
        };
    }
}
