using System.Net;
using BatchCalls.ContractTests.Sessions;
using BatchCalls.ContractTests.Stubs;
using BatchCalls.Tests.Requests;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.ContractTests.Suite;

internal abstract partial class ListingContract
{
    [TestCase(1)]
    [TestCase(17)]
    [TestCase(60)]
    public async Task After_a_429_it_waits_as_long_as_the_provider_says_and_asks_the_same_again(int seconds)
    {
        var session = Script(service.RateLimited(TimeSpan.FromSeconds(seconds)), EmptyListing);

        var (delivery, waited) = await ListAsync(session);

        delivery.Failure.Should().BeNull();
        waited.TotalSeconds.Should().BeInRange(seconds, seconds + 2);
        var targets = session.Targets;
        targets.Should().HaveCount(2);
        targets.Distinct().Should().ContainSingle();
    }

    [Test]
    public async Task A_wait_beyond_its_patience_is_told_at_once()
    {
        var session = Script(service.RateLimited(TimeSpan.FromMinutes(30)));

        var (delivery, waited) = await ListAsync(session);

        delivery.Failure.Should().BeOfType<RateLimitedException>().Which.RetryAfter.Should().Be(TimeSpan.FromMinutes(30));
        waited.Should().Be(TimeSpan.Zero);
        session.Targets.Should().ContainSingle();
    }

    [TestCase(400, typeof(ValidationFailedException))]
    [TestCase(401, typeof(AuthenticationFailedException))]
    [TestCase(403, typeof(PermissionDeniedException))]
    [TestCase(404, typeof(ApiException))]
    [TestCase(422, typeof(ValidationFailedException))]
    public async Task A_refusal_that_stays_is_asked_for_once(int status, Type failure)
    {
        var session = Open(service);
        session.Serve(service.Listing, service.Refusal(status, "No"));

        var (delivery, waited) = await ListAsync(session);

        delivery.Failure.Should().BeOfType(failure).And.BeAssignableTo<ApiException>().Which.Attempts.Should()
            .Be(1, $"{status} will not pass");
        waited.Should().Be(TimeSpan.Zero);
        session.Targets.Should().ContainSingle($"a {status} is not asked again");
    }

    [TestCase(500)]
    [TestCase(502)]
    [TestCase(503)]
    [TestCase(504)]
    public async Task What_may_pass_is_asked_for_five_times(int status)
    {
        var session = Open(service);
        session.Serve(service.Listing, service.Refusal(status, "Not now"));

        var (delivery, waited) = await ListAsync(session);

        delivery.Failure.Should().BeOfType<UnavailableException>().Which.Attempts.Should().Be(5);
        waited.Should().BeGreaterThan(TimeSpan.Zero).And.BeLessThan(TimeSpan.FromMinutes(1));
        session.Targets.Should().HaveCount(5);
    }

    [Test]
    public async Task A_refusal_names_the_provider_and_not_the_key()
    {
        var session = Script(service.Refusal(403, $"Key {ProviderSession.Key} may not"));

        var (delivery, _) = await ListAsync(session);

        delivery.Failure!.ToString().Should().Contain(service.Name).And.Contain("403").And.NotContain(ProviderSession.Key);
    }

    [Test]
    public async Task A_redirect_is_not_followed()
    {
        var session = Open(service);
        session.Serve(
            service.Listing, Stub.Of(new ScriptedAnswer(HttpStatusCode.Found, "", "text/plain"))
                .WithHeader("Location", session.BaseAddress + "/elsewhere"));
        using var client = service.Facade(session.BaseAddress, Services.SentOnce);

        // Over the network handler that users get: one of the test's own would decide this by itself.
        var delivery = await service.Pages(client).DeliverAsync();

        delivery.Failure.Should().BeOfType<RedirectedException>();
        session.Targets.Should().ContainSingle();
    }

    private StubSession Script(params Stub[] answers)
    {
        var session = Open(service);
        session.Script(service.Listing, answers);
        return session;
    }

    /// <summary>With the policy that users have, on a clock of the test's own.</summary>
    protected async Task<(Delivery<string> Rows, TimeSpan Waited)> ListAsync(ProviderSession session)
    {
        using var network = new CountingHandler();
        var clock = new FakeClock(() => network.IsBusy);
        var policy = new RequestPolicy { TimeProvider = clock.Time, RequestsPerMinute = 0, RequestsPerHour = 0 };
        using var client = service.Facade(session.BaseAddress, policy, network);
        var listing = service.Pages(client).SelectMany(page => page.Items.Select(service.IdOf)).DeliverAsync();
        var waited = await clock.RunAsync(listing);
        return (await listing, waited);
    }
}
