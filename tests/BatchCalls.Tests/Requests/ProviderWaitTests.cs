using System.Net;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Requests;

/// <summary>The ways in which the providers, and what stands before them, say how long to wait.</summary>
[TestFixture]
public sealed class ProviderWaitTests
{
    private readonly FakeClock _clock = new();

    /// <summary>How long the client waited between its first request, answered so, and its second one.</summary>
    private async Task<double> WaitedAsync(Provider provider, ScriptedAnswer refusal)
    {
        var times = new List<TimeSpan>();
        var scripted = ScriptedProvider.Serving(_ =>
        {
            times.Add(_clock.Elapsed);
            return times.Count == 1 ? refusal : provider == Provider.Truedy ? TruedyWire.Page(false) : ThreetoneWire.Page(null);
        });
        var listing = Over(provider, scripted).ListAsync().DeliverAsync();
        await _clock.RunAsync(listing);

        (await listing).Failure.Should().BeNull();
        return (times[1] - times[0]).TotalSeconds;
    }

    private async Task<Exception?> FailureAsync(Provider provider, ScriptedAnswer refusal) =>
        (await Over(provider, ScriptedProvider.Answering(refusal)).ListAsync().DeliverAsync()).Failure;

    private BatchCallsClient Over(Provider provider, ScriptedProvider scripted)
    {
        var requests = new RequestPolicy { TimeProvider = _clock.Time };
        return new BatchCallsClient(provider == Provider.Truedy
            ? new BatchCallsOptions { Truedy = new TruedyOptions { ApiKey = Client.TruedyKey, PrimaryHandler = scripted, Requests = requests } }
            : new BatchCallsOptions { Threetone = new ThreetoneOptions { ApiKey = Client.ThreetoneKey, PrimaryHandler = scripted, Requests = requests } });
    }

    private static ScriptedAnswer Limited(string body, params (string Name, string Value)[] headers) =>
        new(HttpStatusCode.TooManyRequests, body) { Headers = headers.ToDictionary(header => header.Name, header => header.Value) };

    private static string ResetAt(string text) => "{\"error\":{\"details\":{\"reset_at\":\"" + text + "\"}}}";

    [Test]
    public async Task Truedys_reset_is_counted_from_the_answers_date_when_it_has_no_time_of_its_own() =>
        (await WaitedAsync(Provider.Truedy, Limited(ResetAt("2026-03-03T12:00:40Z"), ("Date", "Tue, 03 Mar 2026 12:00:10 GMT")))).Should().Be(30);

    [TestCase("Retry-After", "17", 17)]
    [TestCase("Retry-After", "17.5", 17.5)]
    [TestCase("Retry-After", "Tue, 03 Mar 2026 12:00:21 GMT", 21)]
    [TestCase("X-RateLimit-Reset", "23", 23)]
    [TestCase("X-RateLimit-Reset", "23.25", 23.25)]
    [TestCase("X-RateLimit-Reset", "1772539227", 27, TestName = "A reset as Unix time")]
    public async Task Threetones_headers_are_waited_for(string header, string value, double seconds) =>
        (await WaitedAsync(Provider.Threetone, Limited("{}", (header, value)))).Should().Be(seconds);

    [Test]
    public async Task What_Truedys_body_says_counts_before_a_header() =>
        (await WaitedAsync(Provider.Truedy, Limited(ResetAt("2026-03-03T12:00:40Z"), ("Retry-After", "5")))).Should().Be(40);

    [Test]
    public async Task Threetones_Retry_After_counts_before_its_reset() =>
        (await WaitedAsync(Provider.Threetone, Limited("{}", ("X-RateLimit-Reset", "50"), ("Retry-After", "17")))).Should().Be(17);

    [Test]
    public async Task A_date_is_counted_from_the_answers_own_date()
    {
        var refusal = Limited("{}", ("Retry-After", "Tue, 03 Mar 2026 15:00:21 GMT"), ("Date", "Tue, 03 Mar 2026 15:00:00 GMT"));

        (await WaitedAsync(Provider.Threetone, refusal)).Should().Be(21);
    }

    [TestCase("2026-03-03T11:00:00Z", TestName = "Past")]
    [TestCase("2026-03-03T12:00:00Z", TestName = "Now")]
    [TestCase("soon", TestName = "No time")]
    [TestCase("\\ud800", TestName = "No text")]
    public async Task A_reset_that_is_no_wait_is_waited_for_a_little(string resetAt) =>
        (await WaitedAsync(Provider.Truedy, Limited(ResetAt(resetAt)))).Should().BeInRange(0.25, 0.75);

    [TestCase("0")]
    [TestCase("-5")]
    [TestCase("Tue, 03 Mar 2026 11:00:00 GMT")]
    [TestCase("never")]
    [TestCase("NaN")]
    [TestCase("Infinity")]
    public async Task A_header_that_is_no_wait_is_waited_for_a_little(string value) =>
        (await WaitedAsync(Provider.Threetone, Limited("{}", ("Retry-After", value), ("X-RateLimit-Reset", value)))).Should().BeInRange(0.25, 0.75);

    [TestCase("45")]
    [TestCase("2400")]
    public async Task A_reset_that_is_announced_beside_another_failure_is_no_wait(string value)
    {
        var refusal = Limited("{}", ("X-RateLimit-Reset", value)) with { Status = HttpStatusCode.BadGateway };

        (await WaitedAsync(Provider.Threetone, refusal)).Should().BeInRange(0.25, 0.75);
    }

    [Test]
    public async Task Retry_After_beside_another_failure_is_waited_for_and_too_long_a_one_told_at_once()
    {
        var refusal = Limited("{}", ("Retry-After", "17")) with { Status = HttpStatusCode.ServiceUnavailable };
        (await WaitedAsync(Provider.Threetone, refusal)).Should().Be(17);

        (await FailureAsync(Provider.Threetone, refusal with { Headers = new Dictionary<string, string> { ["Retry-After"] = "600" } }))
            .Should().BeAssignableTo<ApiException>().Which.RetryAfter.Should().Be(TimeSpan.FromMinutes(10));
    }

    [TestCase("91", 91)]
    [TestCase("99999999999", 100_000_000)]
    public async Task What_is_longer_than_the_cap_is_told(string value, double seconds) =>
        (await FailureAsync(Provider.Threetone, Limited("{}", ("Retry-After", value))))
            .Should().BeOfType<RateLimitedException>().Which.RetryAfter.Should().Be(TimeSpan.FromSeconds(seconds));

    [Test]
    public async Task What_is_as_long_as_the_cap_is_waited_for() =>
        (await WaitedAsync(Provider.Threetone, Limited("{}", ("Retry-After", "90")))).Should().Be(90);
}
