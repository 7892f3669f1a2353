using BatchCalls.Generated;
using BatchCalls.Generated.Http;
using BatchCalls.Listing;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace BatchCalls.Http;

/// <summary>
/// The one owner of time. Sends a GET again after what may pass: 408, 429, 500, 502, 503, 504, a transport fault, an attempt that
/// took too long. Waits as long as the provider says, else a little longer each time. Reads the body itself, so that it is part
/// of the attempt.
/// </summary>
internal sealed class RetryHandler : DelegatingHandler
{
    private static readonly ResiliencePropertyKey<RequestClock> Clock = new("BatchCalls.Clock");

    private readonly string _provider;
    private readonly Func<HttpResponseMessage, TimeProvider, TimeSpan?> _waitOf;
    private readonly RequestPolicy _policy;
    private readonly AccountGate _gate;
    private readonly ResiliencePipeline<HttpResponseMessage> _retries;
    private readonly ResiliencePipeline _attempt;

    /// <param name="provider">As in <c>truedy</c>.</param>
    /// <param name="waitOf">How long the provider says to wait; null when it doesn't.</param>
    public RetryHandler(string provider, Func<HttpResponseMessage, TimeProvider, TimeSpan?> waitOf, RequestPolicy policy, HttpMessageHandler inner)
        : base(inner)
    {
        _provider = provider;
        _waitOf = waitOf;
        _policy = policy;
        _gate = new AccountGate(policy);
        _attempt = new ResiliencePipelineBuilder { TimeProvider = policy.TimeProvider }.AddTimeout(policy.AttemptTimeout).Build();
        var retries = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = policy.TimeProvider };
        _retries = (policy.MaxRetries > 0 ? retries.AddRetry(Retry()) : retries).Build();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(Clock, new RequestClock(_policy.TimeProvider, isRetriable: request.Method == HttpMethod.Get));
        try
        {
            var response = await _retries.ExecuteAsync(SendOnceAsync, context, request).ConfigureAwait(false);
            if (MayPass(response) && _waitOf(response, _policy.TimeProvider) is { } wait)
            {
                request.Options.Set(HandlerNotes.RetryAfter, wait);
            }

            return response;
        }
        catch (TimeoutRejectedException exception)
        {
            throw new TimeoutException($"No attempt was answered within {_policy.AttemptTimeout.TotalSeconds:0.#} s", exception);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gate.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<HttpResponseMessage> SendOnceAsync(ResilienceContext context, HttpRequestMessage request)
    {
        var clock = context.Properties.GetValue(Clock, null!);
        var arrival = _policy.TimeProvider.GetTimestamp();
        clock.Pause();
        await _gate.PassAsync(context.CancellationToken).ConfigureAwait(false);
        clock.Resume();
        ListingTelemetry.AttemptSent(_provider, _policy.TimeProvider.GetElapsedTime(arrival));
        request.Options.Set(HandlerNotes.Attempts, ++clock.Attempts);

        var response = await _attempt.ExecuteAsync(ReceiveAsync, context, request).ConfigureAwait(false);
        if ((int)response.StatusCode == 429 && _waitOf(response, _policy.TimeProvider) is { } wait && wait <= _policy.LongestWait)
        {
            _gate.Close(wait);
        }

        return response;
    }

    private async ValueTask<HttpResponseMessage> ReceiveAsync(ResilienceContext context, HttpRequestMessage request)
    {
        var response = await base.SendAsync(request, context.CancellationToken).ConfigureAwait(false);
        try
        {
            var maxBytes = request.Options.TryGetValue(HandlerNotes.MaxBodyBytes, out var asked) ? asked : ApiClientOptions.DefaultMaxBodyBytes;
            response.Content = await BufferedContent.ReadAsync(response.Content, maxBytes, context.CancellationToken).ConfigureAwait(false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private RetryStrategyOptions<HttpResponseMessage> Retry() => new()
    {
        MaxRetryAttempts = _policy.MaxRetries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = TimeSpan.FromSeconds(0.5),
        MaxDelay = TimeSpan.FromSeconds(20),
        ShouldHandle = arguments => ValueTask.FromResult(IsWorthAnother(arguments.Outcome, arguments.Context.Properties.GetValue(Clock, null!))),
        DelayGenerator = arguments => ValueTask.FromResult(Wait(arguments.Outcome)),
    };

    private bool IsWorthAnother(Outcome<HttpResponseMessage> outcome, RequestClock clock)
    {
        if (!clock.IsRetriable || !MayPass(outcome))
        {
            return false;
        }

        var wait = Wait(outcome) ?? TimeSpan.Zero;
        return wait <= _policy.LongestWait && clock.Spent + wait < _policy.TotalTimeout;
    }

    private TimeSpan? Wait(Outcome<HttpResponseMessage> outcome) =>
        outcome.Result is { } response ? _waitOf(response, _policy.TimeProvider) : null;

    private static bool MayPass(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException or IOException or TimeoutRejectedException } => true,
        { Result: { } response } => MayPass(response),
        _ => false,
    };

    private static bool MayPass(HttpResponseMessage response) => (int)response.StatusCode is 408 or 429 or 500 or 502 or 503 or 504;
}
