using System.Collections.Concurrent;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Requests;

/// <summary>How many requests of an account pass in a minute and in an hour, on a clock of the test's own.</summary>
[TestFixture]
public sealed class LimitTests
{
    private static readonly string[] Ids = [.. Enumerable.Range(0, 40).Select(i => $"id{i}")];

    private readonly FakeClock _clock;
    private readonly ConcurrentQueue<TimeSpan> _sent = new();
    private Func<TimeSpan, int> _expected = _ => 0;

    // The thread pool hands a turn that comes back to the request that waits for it: until that is sent, time stands still.
    public LimitTests() => _clock = new FakeClock(() => _sent.Count < _expected(_clock!.Elapsed));

    /// <summary>Forty rows, two a page: 39 requests.</summary>
    private ScriptedProvider Truedy => ScriptedProvider.Serving(request =>
    {
        _sent.Enqueue(_clock.Elapsed);
        var (offset, limit) = (request.Target.Contains("offset") ? request.Number("offset") : 0, request.Number("limit"));
        var hasMore = offset + limit < Ids.Length ? "true" : "false";
        return TruedyWire.PageWith(
            $$"""{"total":{{Ids.Length}},"limit":{{limit}},"offset":{{offset}},"has_more":{{hasMore}}}""",
            [.. Ids.Skip(offset).Take(limit).Select(id => TruedyWire.Row(id))]);
    });

    private async Task<IReadOnlyList<string>> ListAsync(RequestPolicy policy, int parallelism)
    {
        using var client = new BatchCallsClient(new BatchCallsOptions
        {
            Truedy = new TruedyOptions { ApiKey = Client.TruedyKey, PrimaryHandler = Truedy, Requests = policy },
        });
        var listing = client.Truedy.ListAsync(new TruedyQuery { PageSize = 2, Parallelism = parallelism }).Select(row => row.Id).DeliverAsync();
        await _clock.RunAsync(listing);
        return (await listing).Items;
    }

    private void Expect(int requests, int perWindow, TimeSpan window) =>
        _expected = elapsed => Math.Min(requests, perWindow * (1 + (int)(elapsed / window)));

    private void ExpectAt(params double[] seconds) => _expected = elapsed => seconds.Count(turn => turn <= elapsed.TotalSeconds);

    private int MostWithin(TimeSpan window) => _sent.Max(start => _sent.Count(sent => sent >= start && sent < start + window));

    [Test]
    public async Task No_minute_sees_more_requests_than_the_limit([Values(1, 16)] int parallelism)
    {
        Expect(requests: 39, perWindow: 15, TimeSpan.FromMinutes(1));

        var rows = await ListAsync(new RequestPolicy { RequestsPerMinute = 15, TimeProvider = _clock.Time }, parallelism);

        rows.Should().Equal(Ids);
        MostWithin(TimeSpan.FromMinutes(1)).Should().Be(15);
        _sent.Max().Should().Be(TimeSpan.FromMinutes(2), "39 requests are 15 at once, 15 a minute later and 9 after another");
    }

    [Test]
    public async Task No_hour_sees_more_requests_than_the_limit()
    {
        Expect(requests: 39, perWindow: 30, TimeSpan.FromHours(1));

        await ListAsync(new RequestPolicy { RequestsPerMinute = 0, RequestsPerHour = 30, TimeProvider = _clock.Time }, parallelism: 4);

        MostWithin(TimeSpan.FromHours(1)).Should().Be(30);
        _sent.Max().Should().Be(TimeSpan.FromHours(1));
    }

    [Test]
    public async Task Each_turn_comes_back_a_window_after_its_own_request()
    {
        double[] turns = [0, 10, 70, 80];
        ExpectAt(turns);
        using var client = Threetone(AnsweringAfter(seconds: 10, pages: 4), new RequestPolicy { RequestsPerMinute = 2, TimeProvider = _clock.Time });

        await _clock.RunAsync(client.Threetone.ListAsync().CountAsync().AsTask());

        _sent.Select(sent => sent.TotalSeconds).Should().Equal(turns);
    }

    [Test]
    public async Task Waiting_for_a_turn_counts_against_no_budget()
    {
        ExpectAt(0, 3 + 60);
        var budget = TimeSpan.FromSeconds(5);
        var policy = new RequestPolicy { AttemptTimeout = budget, TotalTimeout = budget, RequestsPerMinute = 1, TimeProvider = _clock.Time };
        using var client = Threetone(AnsweringAfter(seconds: 3, pages: 2), policy);

        var listing = client.Threetone.ListAsync().DeliverAsync();
        var waited = await _clock.RunAsync(listing);

        (await listing).Failure.Should().BeNull();
        waited.Should().Be(TimeSpan.FromSeconds(3 + 60 + 3));
    }

    [Test]
    public async Task A_turn_that_is_not_taken_is_given_back()
    {
        var provider = ScriptedProvider.Serving(_ =>
        {
            _sent.Enqueue(_clock.Elapsed);
            return ThreetoneWire.Page(null);
        });
        using var client = Threetone(provider, new RequestPolicy { RequestsPerMinute = 1, RequestsPerHour = 1, TimeProvider = _clock.Time });
        await client.Threetone.ListAsync().CountAsync();
        _clock.Time.Advance(TimeSpan.FromMinutes(1));

        // It has its turn of the minute, and waits for that of the hour.
        using var stop = new CancellationTokenSource();
        var givenUp = client.Threetone.ListAsync().DeliverAsync(stop.Token);
        await stop.CancelAsync();
        (await givenUp).Failure.Should().BeAssignableTo<OperationCanceledException>();

        Expect(requests: 2, perWindow: 1, TimeSpan.FromHours(1));
        await _clock.RunAsync(client.Threetone.ListAsync().CountAsync().AsTask());
        _sent.Should().Equal(TimeSpan.Zero, TimeSpan.FromHours(1));
    }

    private ScriptedProvider AnsweringAfter(int seconds, int pages) => ScriptedProvider.Serving(async (_, cancellationToken) =>
    {
        _sent.Enqueue(_clock.Elapsed);
        await _clock.DelayAsync(TimeSpan.FromSeconds(seconds), cancellationToken);
        return ThreetoneWire.Page(_sent.Count < pages ? $"c{_sent.Count}" : null, ThreetoneWire.Row($"h{_sent.Count}"));
    });

    private static BatchCallsClient Threetone(ScriptedProvider provider, RequestPolicy policy) => new(new BatchCallsOptions
    {
        Threetone = new ThreetoneOptions { ApiKey = Client.ThreetoneKey, PrimaryHandler = provider, Requests = policy },
    });

    [Test]
    public async Task Without_a_limit_nothing_is_held_back()
    {
        await ListAsync(new RequestPolicy { RequestsPerMinute = 0, TimeProvider = _clock.Time }, parallelism: 4);

        _sent.Should().HaveCount(39).And.OnlyContain(sent => sent == TimeSpan.Zero);
    }

    [TestCase(Provider.Truedy, 150, 60)]
    [TestCase(Provider.Threetone, 150, 60)]
    [TestCase(Provider.Threetone, 1_100, 3_600)]
    public async Task Unless_they_are_set_the_limits_are_the_providers(Provider provider, int requests, int seconds)
    {
        var window = TimeSpan.FromSeconds(seconds);
        Expect(requests, perWindow: seconds > 60 ? 1_000 : 100, window);
        var count = 0;
        var scripted = ScriptedProvider.Serving(_ =>
        {
            _sent.Enqueue(_clock.Elapsed);
            return ++count < requests ? ThreetoneWire.Page($"c{count}", ThreetoneWire.Row($"h{count}")) : ThreetoneWire.Page(null);
        });
        using var client = new BatchCallsClient(new BatchCallsOptions
        {
            Truedy = new TruedyOptions { ApiKey = Client.TruedyKey, PrimaryHandler = Truedy, Requests = new RequestPolicy { TimeProvider = _clock.Time } },
            Threetone = new ThreetoneOptions
            {
                ApiKey = Client.ThreetoneKey,
                PrimaryHandler = scripted,
                Requests = new RequestPolicy { TimeProvider = _clock.Time, RequestsPerMinute = seconds > 60 ? 0 : null },
            },
        });

        Task listing = provider == Provider.Threetone
            ? client.Threetone.ListAsync().CountAsync().AsTask()
            : Task.WhenAll(Enumerable.Range(0, 4).Select(_ => client.Truedy.ListAsync(new TruedyQuery { PageSize = 2 }).CountAsync().AsTask()));
        await _clock.RunAsync(listing);

        MostWithin(window).Should().Be(seconds > 60 ? 1_000 : 100);
        _sent.Count.Should().BeGreaterThanOrEqualTo(requests);
    }
}
