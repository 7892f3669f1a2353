using System.Collections.Concurrent;
using System.Net;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Requests;

/// <summary>How long a client waits before it asks again, on a clock of the test's own.</summary>
[TestFixture]
public sealed class WaitingTests
{
    private readonly FakeClock _clock = new();

    private static string TruedyLimit(string resetAt, string meta) =>
        $$$"""{"error":{"code":"rate_limit_exceeded","message":"Rate limit exceeded","details":{"limit":100,"reset_at":"{{{resetAt}}}"}},"meta":{{{meta}}}}""";

    private BatchCallsClient Truedy(ScriptedProvider provider, int maxRetries = 4) => new(new BatchCallsOptions
    {
        Truedy = new TruedyOptions { ApiKey = Client.TruedyKey, PrimaryHandler = provider, Requests = Policy(maxRetries) },
    });

    private BatchCallsClient Threetone(ScriptedProvider provider) => new(new BatchCallsOptions
    {
        Threetone = new ThreetoneOptions { ApiKey = Client.ThreetoneKey, PrimaryHandler = provider, Requests = Policy(maxRetries: 4) },
    });

    private RequestPolicy Policy(int maxRetries) => new() { MaxRetries = maxRetries, RequestsPerMinute = 0, TimeProvider = _clock.Time };

    [TestCase("""{"request_id":"r","ts":"2026-03-03T12:00:00Z"}""", 40, TestName = "Truedy_is_waited_for_until_its_reset")]
    [TestCase("""{"request_id":"r","ts":"2026-03-03T11:59:30Z"}""", 70, TestName = "Truedys_own_clock_counts")]
    [TestCase("""{"request_id":"r","timestamp":"2026-03-03T12:00:10Z"}""", 30, TestName = "An_older_answers_timestamp_counts_too")]
    [TestCase("{}", 40, TestName = "Without_a_time_of_its_own_ours_counts")]
    public async Task Truedy(string meta, int seconds)
    {
        var provider = ScriptedProvider.Answering(
            new ScriptedAnswer(HttpStatusCode.TooManyRequests, TruedyLimit("2026-03-03T12:00:40.000000Z", meta)), TruedyWire.Page(false, TruedyWire.Row("a")));
        using var client = Truedy(provider);

        var listing = client.Truedy.ListAsync().DeliverAsync();
        var waited = await _clock.RunAsync(listing);

        (await listing).Items.Should().ContainSingle();
        waited.TotalSeconds.Should().BeInRange(seconds, seconds + 2);
    }

    [Test]
    public async Task A_wait_longer_than_the_cap_is_told_at_once()
    {
        using var client = Truedy(ScriptedProvider.Answering(
            new ScriptedAnswer(HttpStatusCode.TooManyRequests, TruedyLimit("2026-03-03T12:30:00Z", "{}"))));

        var failure = (await client.Truedy.ListAsync().DeliverAsync()).Failure;

        failure.Should().BeOfType<RateLimitedException>().Which.RetryAfter.Should().Be(TimeSpan.FromMinutes(30));
    }

    [Test]
    public async Task Threetones_header_is_waited_for([Values("Retry-After", "X-RateLimit-Reset")] string header)
    {
        var provider = ScriptedProvider.Answering(
            ThreetoneWire.Refusal(HttpStatusCode.TooManyRequests, "slow down") with { Headers = new Dictionary<string, string> { [header] = "17" } },
            ThreetoneWire.Page(null, ThreetoneWire.Row("a")));
        using var client = Threetone(provider);

        var listing = client.Threetone.ListAsync().DeliverAsync();
        var waited = await _clock.RunAsync(listing);

        (await listing).Items.Should().ContainSingle();
        waited.TotalSeconds.Should().BeInRange(17, 19);
    }

    [Test]
    public async Task A_proxy_in_front_of_Truedy_is_waited_for_too()
    {
        var provider = ScriptedProvider.Answering(
            new ScriptedAnswer(HttpStatusCode.ServiceUnavailable, "<html>") { Headers = new Dictionary<string, string> { ["Retry-After"] = "25" } },
            TruedyWire.Page(false, TruedyWire.Row("a")));
        using var client = Truedy(provider);

        var listing = client.Truedy.ListAsync().DeliverAsync();
        var waited = await _clock.RunAsync(listing);

        (await listing).Items.Should().ContainSingle();
        waited.TotalSeconds.Should().BeInRange(25, 27);
    }

    [Test]
    public async Task When_one_request_is_told_to_wait_the_others_wait_too()
    {
        var provider = ScriptedProvider.Serving(request => request.Target.Contains("status=paused", StringComparison.Ordinal) || Elapsed() >= 40
            ? TruedyWire.Page(false, TruedyWire.Row("a"))
            : new ScriptedAnswer(HttpStatusCode.TooManyRequests, TruedyLimit("2026-03-03T12:00:40Z", "{}")));
        using var client = Truedy(provider);

        var first = client.Truedy.ListAsync().DeliverAsync();
        var other = client.Truedy.ListAsync(new TruedyQuery { Status = "paused" }).DeliverAsync();
        provider.Requests.Should().ContainSingle("the whole account waits");
        await _clock.RunAsync(Task.WhenAll(first, other));

        (await other).Items.Should().ContainSingle();

        double Elapsed() => _clock.Elapsed.TotalSeconds;
    }

    [Test]
    public async Task A_success_that_names_a_reset_holds_nobody_back()
    {
        var headers = new Dictionary<string, string> { ["X-RateLimit-Reset"] = "30", ["Retry-After"] = "30" };
        using var client = Threetone(ScriptedProvider.Answering(
            new ScriptedAnswer(HttpStatusCode.OK, ThreetoneWire.Page("c1", ThreetoneWire.Row("a"))) { Headers = headers },
            new ScriptedAnswer(HttpStatusCode.OK, ThreetoneWire.Page(null, ThreetoneWire.Row("b"))) { Headers = headers }));

        var listing = client.Threetone.ListAsync().DeliverAsync();

        (await _clock.RunAsync(listing)).Should().Be(TimeSpan.Zero);
        (await listing).Items.Should().HaveCount(2);
    }

    [Test]
    public async Task A_wait_of_any_kind_holds_the_others_back()
    {
        var sent = new ConcurrentQueue<double>();
        var provider = ScriptedProvider.Serving(_ =>
        {
            sent.Enqueue(_clock.Elapsed.TotalSeconds);
            return sent.Count == 1
                ? new ScriptedAnswer(HttpStatusCode.ServiceUnavailable, "") { Headers = new Dictionary<string, string> { ["Retry-After"] = "30" } }
                : ThreetoneWire.Page(null);
        });
        using var client = Threetone(provider);

        var first = client.Threetone.ListAsync().DeliverAsync();
        var other = client.Threetone.ListAsync().DeliverAsync();
        await _clock.RunAsync(Task.WhenAll(first, other));

        sent.Should().Equal(0, 30, 30);
    }

    [Test]
    public async Task A_request_that_cannot_wait_as_long_as_the_account_must_is_told_so_unsent()
    {
        var refusal = ThreetoneWire.Refusal(HttpStatusCode.TooManyRequests, "slow down") with
        {
            Headers = new Dictionary<string, string> { ["Retry-After"] = "60" },
        };
        var provider = ScriptedProvider.Serving(_ => refusal);
        using var client = new BatchCallsClient(new BatchCallsOptions
        {
            Threetone = new ThreetoneOptions
            {
                ApiKey = Client.ThreetoneKey,
                PrimaryHandler = provider,
                Requests = new RequestPolicy { TotalTimeout = TimeSpan.FromSeconds(40), TimeProvider = _clock.Time },
            },
        });
        await client.Threetone.ListAsync().DeliverAsync();

        var failure = (await client.Threetone.ListAsync().DeliverAsync()).Failure;

        failure.Should().BeOfType<RateLimitedException>()
            .Which.Should().Match<RateLimitedException>(it => it.RetryAfter == TimeSpan.FromSeconds(60) && it.Attempts == 0);
        failure!.Message.Should().StartWith("Threetone has told this account to wait another 60 s");
        provider.Requests.Should().ContainSingle();
    }

    [TestCase(typeof(HttpRequestException))]
    [TestCase(typeof(IOException))]
    public async Task A_connection_that_fails_is_tried_again(Type fault)
    {
        var count = 0;
        var provider = ScriptedProvider.Serving(_ =>
            Interlocked.Increment(ref count) == 1 ? throw (Exception)Activator.CreateInstance(fault, "reset")! : ThreetoneWire.Page(null));
        using var client = Threetone(provider);

        var listing = client.Threetone.ListAsync().DeliverAsync();
        await _clock.RunAsync(listing);

        (await listing).Failure.Should().BeNull();
        count.Should().Be(2);
    }

    [TestCase(HttpStatusCode.RequestTimeout)]
    [TestCase(HttpStatusCode.InternalServerError)]
    [TestCase(HttpStatusCode.BadGateway)]
    [TestCase(HttpStatusCode.ServiceUnavailable)]
    [TestCase(HttpStatusCode.GatewayTimeout)]
    public async Task What_may_pass_is_asked_again(HttpStatusCode status)
    {
        var provider = ScriptedProvider.Answering(new ScriptedAnswer(status, "<html>"), TruedyWire.Page(false, TruedyWire.Row("a")));
        using var client = Truedy(provider);

        var listing = client.Truedy.ListAsync().DeliverAsync();
        await _clock.RunAsync(listing);

        (await listing).Items.Should().ContainSingle();
    }

    [TestCase(HttpStatusCode.BadRequest, typeof(ValidationFailedException))]
    [TestCase(HttpStatusCode.Unauthorized, typeof(AuthenticationFailedException))]
    [TestCase(HttpStatusCode.PaymentRequired, typeof(PaymentRequiredException))]
    [TestCase(HttpStatusCode.Forbidden, typeof(PermissionDeniedException))]
    [TestCase(HttpStatusCode.NotFound, typeof(ApiException))]
    [TestCase(HttpStatusCode.UnprocessableEntity, typeof(ValidationFailedException))]
    [TestCase(HttpStatusCode.NotImplemented, typeof(UnavailableException))]
    public async Task What_will_not_pass_is_told_at_once(HttpStatusCode status, Type failure)
    {
        var provider = ScriptedProvider.Answering(new ScriptedAnswer(status, "{}"));
        using var client = Truedy(provider);

        var told = (await client.Truedy.ListAsync().DeliverAsync()).Failure;

        told.Should().BeOfType(failure).And.BeAssignableTo<BatchCallsException>().Which.Attempts.Should().Be(1);
    }

    [Test]
    public async Task What_does_not_pass_is_told_with_the_attempts_it_took()
    {
        using var client = Truedy(ScriptedProvider.Serving(_ => new ScriptedAnswer(HttpStatusCode.ServiceUnavailable, "{}")), maxRetries: 2);

        var listing = client.Truedy.ListAsync().DeliverAsync();
        await _clock.RunAsync(listing);

        (await listing).Failure.Should().BeOfType<UnavailableException>().Which.Attempts.Should().Be(3);
    }

    [Test]
    public async Task A_body_that_never_ends_is_a_timeout_after_every_attempt()
    {
        var provider = ScriptedProvider.Serving(async (_, cancellationToken) =>
        {
            await _clock.DelayAsync(Timeout.InfiniteTimeSpan, cancellationToken);
            return "";
        });
        using var client = Truedy(provider, maxRetries: 1);

        var listing = client.Truedy.ListAsync().DeliverAsync();
        var waited = await _clock.RunAsync(listing);

        (await listing).Failure.Should().BeOfType<ProviderUnreachableException>().Which.IsTimeout.Should().BeTrue();
        waited.TotalSeconds.Should().BeInRange(60, 66);
    }

    [Test]
    public async Task Requests_beyond_the_accounts_limit_are_held_back_until_the_caller_gives_up()
    {
        using var source = new CancellationTokenSource();
        var provider = ScriptedProvider.Serving(_ => TruedyWire.Page(false));
        using var client = new BatchCallsClient(new BatchCallsOptions
        {
            Truedy = new TruedyOptions
            {
                ApiKey = Client.TruedyKey,
                PrimaryHandler = provider,
                Requests = new RequestPolicy { RequestsPerMinute = 1, TimeProvider = _clock.Time },
            },
        });
        await client.Truedy.ListAsync().ToListAsync();

        var held = client.Truedy.ListAsync().DeliverAsync(source.Token);
        await source.CancelAsync();

        (await held).Failure.Should().BeOfType<OperationCanceledException>().Which.CancellationToken.Should().Be(source.Token);
        provider.Requests.Should().ContainSingle();
    }

    [Test]
    public async Task The_callers_cancellation_ends_a_wait()
    {
        using var source = new CancellationTokenSource();
        using var client = Truedy(ScriptedProvider.Answering(
            new ScriptedAnswer(HttpStatusCode.TooManyRequests, TruedyLimit("2026-03-03T12:00:40Z", "{}"))));

        var listing = client.Truedy.ListAsync().DeliverAsync(source.Token);
        await source.CancelAsync();

        (await listing).Failure.Should().BeOfType<OperationCanceledException>().Which.CancellationToken.Should().Be(source.Token);
    }
}
