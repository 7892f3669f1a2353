using System.Net;
using BatchCalls.Tests.Requests;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Accounts;

/// <summary>A key may change while a client lives.</summary>
[TestFixture]
public sealed class RotationTests
{
    [Test]
    public async Task Each_request_carries_the_key_of_the_moment()
    {
        var (keys, provider) = (new Queue<string>(["first-key", "second-key"]), ScriptedProvider.Serving(_ => TruedyWire.Page(false)));
        using var client = new BatchCallsClient(new BatchCallsOptions
        {
            Truedy = new TruedyOptions { ApiKeySource = _ => ValueTask.FromResult(keys.Dequeue()), PrimaryHandler = provider, Requests = Client.SentOnce },
        });

        await client.Truedy.ListAsync().ToListAsync();
        await client.Truedy.ListAsync().ToListAsync();

        provider.Requests.Select(request => request.Headers["Authorization"]).Should().Equal("Bearer first-key", "Bearer second-key");
    }

    [Test]
    public async Task A_retry_asks_for_the_key_again()
    {
        var clock = new FakeClock();
        var keys = new Queue<string>(["stale-token", "fresh-token"]);
        var provider = ScriptedProvider.Answering(
            new ScriptedAnswer(HttpStatusCode.ServiceUnavailable, "{}") { Headers = new Dictionary<string, string> { ["Retry-After"] = "0" } },
            ThreetoneWire.Page(null));
        using var client = new BatchCallsClient(new BatchCallsOptions
        {
            Threetone = new ThreetoneOptions
            {
                BearerTokenSource = _ => ValueTask.FromResult(keys.Dequeue()),
                PrimaryHandler = provider,
                Requests = new RequestPolicy { TimeProvider = clock.Time },
            },
        });

        await clock.RunAsync(client.Threetone.ListAsync().ToListAsync().AsTask());

        provider.Requests.Select(request => request.Headers["Authorization"]).Should().Equal("Bearer stale-token", "Bearer fresh-token");
    }

    [Test]
    public async Task A_key_that_is_none_is_refused_without_being_shown()
    {
        using var client = new BatchCallsClient(new BatchCallsOptions
        {
            Truedy = new TruedyOptions { ApiKeySource = _ => ValueTask.FromResult("new\nline"), PrimaryHandler = ScriptedProvider.Answering() },
        });

        (await client.Truedy.ListAsync().DeliverAsync()).Failure.Should().BeOfType<ArgumentException>()
            .Which.Message.Should().StartWith("The key of Truedy.ApiKeySource holds a blank").And.NotContain("line\n").And.NotContain("new\n");
    }

    [TestCase(true, "Threetone.BearerToken")]
    [TestCase(false, "Threetone.ApiKey")]
    public async Task A_key_of_Threetone_that_is_none_is_named_by_its_setting(bool isToken, string setting)
    {
        Func<CancellationToken, ValueTask<string>> source = _ => ValueTask.FromResult("new\nline");
        using var client = new BatchCallsClient(new BatchCallsOptions
        {
            Threetone = new ThreetoneOptions
            {
                ApiKeySource = isToken ? null : source,
                BearerTokenSource = isToken ? source : null,
                PrimaryHandler = ScriptedProvider.Answering(),
            },
        });

        (await client.Threetone.ListAsync().DeliverAsync()).Failure.Should().BeOfType<ArgumentException>()
            .Which.Message.Should().StartWith($"The key of {setting}Source holds a blank");
    }

    [Test]
    public async Task A_key_may_hold_any_visible_character_of_ASCII()
    {
        var provider = ScriptedProvider.Serving(_ => TruedyWire.Page(false));
        using var client = new BatchCallsClient(new BatchCallsOptions { Truedy = new TruedyOptions { ApiKey = "!key~", PrimaryHandler = provider } });

        await client.Truedy.ListAsync().ToListAsync();

        provider.Requests.Single().Headers["Authorization"].Should().Be("Bearer !key~");
    }

    [Test]
    public async Task A_source_that_fails_is_told_as_such_and_not_as_the_providers_failure([Values] bool isTimeout)
    {
        var asked = 0;
        var provider = ScriptedProvider.Answering();
        Exception cause = isTimeout ? new TaskCanceledException("The vault took too long.") : new HttpRequestException("vault.example refused");
        using var client = new BatchCallsClient(new BatchCallsOptions
        {
            Truedy = new TruedyOptions
            {
                PrimaryHandler = provider,
                ApiKeySource = _ =>
                {
                    asked++;
                    throw cause;
                },
            },
        });

        var failure = (await client.Truedy.ListAsync().DeliverAsync()).Failure;

        failure.Should().BeOfType<KeyUnavailableException>().Which
            .Should().Match<KeyUnavailableException>(it => it.InnerException == cause && it.Attempts == 0);
        failure!.Message.Should().StartWith($"Nothing was sent to Truedy for list_batch_calls: Truedy.ApiKeySource failed with {cause.GetType().Name}.");
        asked.Should().Be(1);
        provider.Requests.Should().BeEmpty();
    }

    [Test]
    public async Task A_source_that_ends_with_an_exception_of_its_own_when_cancelled_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        using var client = new BatchCallsClient(new BatchCallsOptions
        {
            Truedy = new TruedyOptions
            {
                PrimaryHandler = ScriptedProvider.Answering(),
                ApiKeySource = async cancellationToken =>
                {
                    await source.CancelAsync();
                    throw new InvalidDataException($"Cancelled: {cancellationToken.IsCancellationRequested}");
                },
            },
        });

        (await client.Truedy.ListAsync().DeliverAsync(source.Token)).Failure
            .Should().BeAssignableTo<OperationCanceledException>().Which.CancellationToken.Should().Be(source.Token);
    }

    [Test]
    public async Task A_source_that_is_too_slow_and_then_fails_is_a_timeout()
    {
        var clock = new FakeClock();
        using var client = new BatchCallsClient(new BatchCallsOptions
        {
            Truedy = new TruedyOptions
            {
                PrimaryHandler = ScriptedProvider.Answering(),
                Requests = new RequestPolicy { AttemptTimeout = TimeSpan.FromSeconds(20), MaxRetries = 0, TimeProvider = clock.Time },
                ApiKeySource = async cancellationToken =>
                {
                    var ended = new TaskCompletionSource();
                    await using var registration = cancellationToken.Register(ended.SetResult);
                    await ended.Task;
                    throw new InvalidDataException("Cancelled");
                },
            },
        });

        var listing = client.Truedy.ListAsync().DeliverAsync();
        await clock.RunAsync(listing);

        (await listing).Failure.Should().BeOfType<ProviderUnreachableException>().Which.IsTimeout.Should().BeTrue();
    }

    [Test]
    public void A_key_and_where_to_get_one_are_too_much()
    {
        FluentActions.Invoking(() => BatchCallsHandlers.Create(new TruedyOptions { ApiKey = "key-1", ApiKeySource = _ => ValueTask.FromResult("key-2") }))
            .Should().Throw<ArgumentException>().WithMessage("Truedy.ApiKey and Truedy.ApiKeySource are both set.*");
    }

    [Test]
    public async Task The_user_agent_names_the_library_and_the_document()
    {
        var provider = ScriptedProvider.Serving(_ => TruedyWire.Page(false));
        using var client = Client.Over(truedy: provider);

        await client.Truedy.ListAsync().ToListAsync();

        provider.Requests.Single().Headers["User-Agent"].Should()
            .MatchRegex($@"^BatchCalls/\d+\.\d+\.\d+ \(truedy; document {Generated.Truedy.TruedyClient.DocumentHash[..12]}\)$");
    }
}
