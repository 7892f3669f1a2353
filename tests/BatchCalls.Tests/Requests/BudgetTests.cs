using System.Net;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Requests;

/// <summary>What a request may take with all its attempts, on a clock of the test's own.</summary>
[TestFixture]
public sealed class BudgetTests
{
    private readonly FakeClock _clock = new();

    private static BatchCallsClient Over(ScriptedProvider provider, RequestPolicy policy) => new(new BatchCallsOptions
    {
        Threetone = new ThreetoneOptions { ApiKey = Client.ThreetoneKey, PrimaryHandler = provider, Requests = policy },
    });

    private RequestPolicy Policy(int attemptSeconds, int totalSeconds, int maxRetries = 100) => new()
    {
        AttemptTimeout = TimeSpan.FromSeconds(attemptSeconds),
        TotalTimeout = TimeSpan.FromSeconds(totalSeconds),
        MaxRetries = maxRetries,
        TimeProvider = _clock.Time,
    };

    private ScriptedProvider Silent() => ScriptedProvider.Serving(async (_, cancellationToken) =>
    {
        await _clock.DelayAsync(Timeout.InfiniteTimeSpan, cancellationToken);
        return "";
    });

    private ScriptedProvider AnsweringAfter(int seconds) => ScriptedProvider.Serving(async (_, cancellationToken) =>
    {
        await _clock.DelayAsync(TimeSpan.FromSeconds(seconds), cancellationToken);
        return ThreetoneWire.Page(null);
    });

    [Test]
    public async Task An_attempt_that_takes_too_long_is_told_by_its_own_time()
    {
        using var client = Over(AnsweringAfter(seconds: 8), Policy(attemptSeconds: 5, totalSeconds: 300, maxRetries: 1));

        var listing = client.Threetone.ListAsync().DeliverAsync();
        await _clock.RunAsync(listing);

        (await listing).Failure.Should().BeOfType<ProviderUnreachableException>()
            .Which.Message.Should().Contain("no attempt was answered within 5 s");
    }

    [Test]
    public async Task A_late_attempt_gets_what_is_left()
    {
        using var client = Over(Silent(), Policy(attemptSeconds: 30, totalSeconds: 45));

        var listing = client.Threetone.ListAsync().DeliverAsync();
        var waited = await _clock.RunAsync(listing);

        var failure = (await listing).Failure.Should().BeOfType<ProviderUnreachableException>().Subject;
        (failure.IsTimeout, failure.Attempts).Should().Be((true, 2));
        failure.Message.Should().Contain("with all its attempts it took more than 45 s");
        waited.Should().Be(TimeSpan.FromSeconds(45));
    }

    [Test]
    public async Task A_budget_shorter_than_an_attempt_bounds_it()
    {
        using var client = Over(Silent(), Policy(attemptSeconds: 30, totalSeconds: 10));

        var listing = client.Threetone.ListAsync().DeliverAsync();

        (await _clock.RunAsync(listing)).Should().Be(TimeSpan.FromSeconds(10));
    }

    [Test]
    public async Task A_wait_beyond_the_budget_is_not_begun()
    {
        var answer = ThreetoneWire.Refusal(HttpStatusCode.TooManyRequests, "slow down") with
        {
            Headers = new Dictionary<string, string> { ["Retry-After"] = "20" },
        };
        using var client = Over(ScriptedProvider.Serving(_ => answer), Policy(attemptSeconds: 30, totalSeconds: 50));

        var listing = client.Threetone.ListAsync().DeliverAsync();
        var waited = await _clock.RunAsync(listing);

        (await listing).Failure.Should().BeOfType<RateLimitedException>().Which.Attempts.Should().Be(3);
        waited.Should().Be(TimeSpan.FromSeconds(40));
    }

    [Test]
    public async Task Waits_that_no_provider_names_grow_and_differ()
    {
        var times = new List<TimeSpan>();
        var provider = ScriptedProvider.Serving(_ =>
        {
            times.Add(_clock.Elapsed);
            return new ScriptedAnswer(HttpStatusCode.BadGateway, "<html>");
        });
        using var client = Over(provider, Policy(attemptSeconds: 30, totalSeconds: 300, maxRetries: 6));

        await _clock.RunAsync(client.Threetone.ListAsync().DeliverAsync());

        var waits = times.Zip(times.Skip(1), (earlier, later) => (later - earlier).TotalSeconds).ToArray();
        waits.Should().HaveCount(6);
        for (var i = 0; i < waits.Length; i++)
        {
            waits[i].Should().BeInRange(0.25 * Math.Pow(2, i), 0.75 * Math.Pow(2, i), "attempt {0}", i + 1);
        }
    }

    [TestCase(0, 1, "AttemptTimeout must be more than zero")]
    [TestCase(1, 0, "TotalTimeout must be more than zero")]
    [TestCase(1, 200_000, "TotalTimeout must be more than zero and at most a day")]
    public void A_time_that_is_none_is_refused_by_its_name(int attemptSeconds, int totalSeconds, string message) =>
        FluentActions.Invoking(() => Over(Silent(), Policy(attemptSeconds, totalSeconds)))
            .Should().Throw<ArgumentException>().WithMessage($"Threetone.Requests.{message}*");
}
