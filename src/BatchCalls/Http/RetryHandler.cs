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
        _attempt = new ResiliencePipelineBuilder { TimeProvider = policy.TimeProvider }
            .AddTimeout(new TimeoutStrategyOptions { TimeoutGenerator = arguments => ValueTask.FromResult(TimeFor(ClockOf(arguments.Context))) })
            .Build();
        var retries = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = policy.TimeProvider };
        _retries = (policy.MaxRetries > 0 ? retries.AddRetry(Retry()) : retries).Build();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        var clock = new RequestClock(_policy.TimeProvider, isRetriable: request.Method == HttpMethod.Get);
        context.Properties.Set(Clock, clock);
        request.Options.Set(HandlerNotes.Attempts, 0);
        try
        {
            var response = await _retries.ExecuteAsync(SendOnceAsync, context, request).ConfigureAwait(false);
            if (clock.Said is { } wait)
            {
                request.Options.Set(HandlerNotes.RetryAfter, wait);
            }

            return response;
        }
        catch (TimeoutRejectedException exception)
        {
            throw new TimeoutException(
                clock.Spent >= _policy.TotalTimeout
                    ? $"with all its attempts it took more than {_policy.TotalTimeout.TotalSeconds:0.#} s"
                    : $"no attempt was answered within {_policy.AttemptTimeout.TotalSeconds:0.#} s",
                exception);
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
        var clock = ClockOf(context);
        var arrival = _policy.TimeProvider.GetTimestamp();
        using var turn = await _gate.TakeTurnAsync(context.CancellationToken).ConfigureAwait(false);
        clock.Exclude(_policy.TimeProvider.GetElapsedTime(arrival));
        await _gate.WaitUntilOpenAsync(_policy.TotalTimeout - clock.Spent, context.CancellationToken).ConfigureAwait(false);
        ListingTelemetry.AttemptSent(_provider, _policy.TimeProvider.GetElapsedTime(arrival));
        request.Options.Set(HandlerNotes.Attempts, ++clock.Attempts);

        turn.IsUsed = true;
        clock.Said = null;
        var response = await _attempt.ExecuteAsync(ReceiveAsync, context, request).ConfigureAwait(false);
        clock.Said = MayPass(response) ? _waitOf(response, _policy.TimeProvider) : null;

        // A wait beyond the cap is told and not waited for: the next request may well find it gone.
        if (clock.Said is { } wait && wait <= _policy.LongestWait)
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
        MaxDelay = null,
        ShouldHandle = arguments => ValueTask.FromResult(IsWorthAnother(arguments.Outcome, ClockOf(arguments.Context))),
        DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(WaitBeforeAnother(ClockOf(arguments.Context))),
        OnRetry = arguments =>
        {
            ListingTelemetry.WaitedToRetry(_provider, arguments.RetryDelay);
            return default;
        },
    };

    private bool IsWorthAnother(Outcome<HttpResponseMessage> outcome, RequestClock clock)
    {
        if (!clock.IsRetriable || !MayPass(outcome) || clock.Said > _policy.LongestWait)
        {
            return false;
        }

        clock.Backoff = Backoff(clock.Attempts);
        return clock.Spent + WaitBeforeAnother(clock) < _policy.TotalTimeout;
    }

    // What the provider says, unless that is no wait at all: a reset that is past, or rounded down, would be asked for in vain.
    private static TimeSpan WaitBeforeAnother(RequestClock clock) => clock.Said > clock.Backoff ? clock.Said.Value : clock.Backoff;

    // Half a second, doubled each time up to 20 s, and half of that more or less, so that clients that failed together part.
    private static TimeSpan Backoff(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(20, 0.5 * Math.Pow(2, attempts - 1)) * (0.5 + Random.Shared.NextDouble()));

    private TimeSpan TimeFor(RequestClock clock)
    {
        var left = _policy.TotalTimeout - clock.Spent;

        // Polly takes zero for no timeout.
        return left <= TimeSpan.Zero ? TimeSpan.FromTicks(1) : left < _policy.AttemptTimeout ? left : _policy.AttemptTimeout;
    }

    private static RequestClock ClockOf(ResilienceContext context) => context.Properties.GetValue(Clock, null!);

    private static bool MayPass(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException or IOException or TimeoutRejectedException } => true,
        { Result: { } response } => MayPass(response),
        _ => false,
    };

    private static bool MayPass(HttpResponseMessage response) => (int)response.StatusCode is 408 or 429 or 500 or 502 or 503 or 504;
}
