namespace BatchCalls.Benchmarks.Clients;

/// <summary>This library with all of it on: retries, telemetry without a listener, a limiter above the run's rate.</summary>
internal static class Ours
{
    private static readonly RequestPolicy AboveTheRate = new() { RequestsPerMinute = 10_000_000, RequestsPerHour = 10_000_000 };

    /// <summary>Addresses are on the network, handlers in its place.</summary>
    public static BatchCallsClient Client(
        Uri? truedy = null,
        Uri? threetone = null,
        HttpMessageHandler? truedyHandler = null,
        HttpMessageHandler? threetoneHandler = null) =>
        new(new BatchCallsOptions
        {
            Truedy = truedy is null && truedyHandler is null ? null
                : new TruedyOptions
                {
                    ApiKey = "benchmark", BaseAddress = truedy, PrimaryHandler = truedyHandler, Requests = AboveTheRate,
                },
            Threetone = threetone is null && threetoneHandler is null ? null
                : new ThreetoneOptions
                {
                    ApiKey = "benchmark", BaseAddress = threetone, PrimaryHandler = threetoneHandler, Requests = AboveTheRate,
                },
        });

    /// <summary>The generated Threetone client over the same handlers, for whoever pages himself.</summary>
    public static HttpClient ThreetoneHttp(Uri address) =>
        BatchCallsHandlers.CreateClient(
            new ThreetoneOptions { ApiKey = "benchmark", BaseAddress = address, Requests = AboveTheRate });
}
