using BatchCalls.Tests.Deviations;

namespace BatchCalls.Tests.Scripted;

/// <summary>Clients over handlers in place of the network. A request is sent once: no test waits.</summary>
internal static class Client
{
    public const string TruedyKey = "sk_truedy_5c1f";
    public const string ThreetoneKey = "3t-key-9ab2";

    /// <summary>Neither repeated nor held back.</summary>
    public static RequestPolicy SentOnce { get; } = new() { MaxRetries = 0, RequestsPerMinute = 0, RequestsPerHour = 0 };

    public static BatchCallsClient Over(HttpMessageHandler? truedy = null, HttpMessageHandler? threetone = null, bool keepRawRows = false) => new(new BatchCallsOptions
    {
        Truedy = truedy is null ? null : new TruedyOptions { ApiKey = TruedyKey, PrimaryHandler = truedy, Requests = SentOnce },
        Threetone = threetone is null ? null : new ThreetoneOptions { ApiKey = ThreetoneKey, PrimaryHandler = threetone, Requests = SentOnce },
        KeepRawRows = keepRawRows,
        LoggerFactory = new RecordingLogger(),
    });
}
