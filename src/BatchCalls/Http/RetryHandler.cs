using BatchCalls.Generated;
using BatchCalls.Generated.Http;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace BatchCalls.Http;

/// <summary>
/// Sends a GET again after what may pass: 408, 429, 500, 502, 503, 504, a transport fault, an attempt that took too long. Waits
/// as long as the provider says, else a little longer each time. Reads the body itself, so that it is part of the attempt.
/// </summary>
internal sealed class RetryHandler : DelegatingHandler
{
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(30);

    // A provider that asks for more is not worth a caller's patience: he is told at once.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(90);

    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    /// <param name="waitOf">How long the provider says to wait; null when it doesn't.</param>
    public RetryHandler(Func<HttpResponseMessage, TimeProvider, TimeSpan?> waitOf, int maxRetries, TimeProvider time, HttpMessageHandler inner)
        : base(inner)
    {
        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time };
        if (maxRetries > 0)
        {
            pipeline.AddRetry(Retry(waitOf, maxRetries, time));
        }

        _pipeline = pipeline.AddTimeout(AttemptTimeout).Build();
    }

    private static ResiliencePropertyKey<bool> IsRetriable { get; } = new("BatchCalls.IsRetriable");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(IsRetriable, request.Method == HttpMethod.Get);
        try
        {
            return await _pipeline.ExecuteAsync(SendOnceAsync, context, request).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException exception)
        {
            throw new TimeoutException($"No attempt was answered within {AttemptTimeout.TotalSeconds:0} s", exception);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<HttpResponseMessage> SendOnceAsync(ResilienceContext context, HttpRequestMessage request)
    {
        var response = await base.SendAsync(request, context.CancellationToken).ConfigureAwait(false);
        try
        {
            var maxBytes = request.Options.TryGetValue(BufferedContent.MaxBytes, out var asked) ? asked : ApiClientOptions.DefaultMaxBodyBytes;
            response.Content = await BufferedContent.ReadAsync(response.Content, maxBytes, context.CancellationToken).ConfigureAwait(false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static RetryStrategyOptions<HttpResponseMessage> Retry(
        Func<HttpResponseMessage, TimeProvider, TimeSpan?> waitOf, int maxRetries, TimeProvider time)
    {
        return new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = maxRetries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromSeconds(0.5),
            MaxDelay = TimeSpan.FromSeconds(20),
            ShouldHandle = arguments => ValueTask.FromResult(
                arguments.Context.Properties.GetValue(IsRetriable, false)
                && MayPass(arguments.Outcome)
                && (Wait(arguments.Outcome) ?? TimeSpan.Zero) <= LongestWait),
            DelayGenerator = arguments => ValueTask.FromResult(Wait(arguments.Outcome)),
        };

        TimeSpan? Wait(Outcome<HttpResponseMessage> outcome) => outcome.Result is { } response ? waitOf(response, time) : null;
    }

    private static bool MayPass(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException or IOException or TimeoutRejectedException } => true,
        { Result: { } response } => (int)response.StatusCode is 408 or 429 or 500 or 502 or 503 or 504,
        _ => false,
    };
}
