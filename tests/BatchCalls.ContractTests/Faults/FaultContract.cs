using System.Diagnostics;
using BatchCalls.ContractTests.Runs;
using BatchCalls.ContractTests.Sessions;
using BatchCalls.ContractTests.Stubs;
using BatchCalls.Tests.Requests;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.ContractTests.Faults;

/// <summary>What becomes of a connection that breaks: the exception, the attempts, and that nobody waits for ever.</summary>
internal abstract class FaultContract(ProviderService service) : ContractTest
{
    private const int Attempts = 5;

    // For a loaded machine. On an idle one it is a tenth of this.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly RequestPolicy ShortAttempts = new()
    {
        AttemptTimeout = TimeSpan.FromMilliseconds(400),
        MaxRetries = 0,
        RequestsPerMinute = 0,
    };

    [TestCase("CONNECTION_RESET_BY_PEER", 1)]
    [TestCase("MALFORMED_RESPONSE_CHUNK", 1)]
    [TestCase("RANDOM_DATA_THEN_CLOSE", 1)]

    // Closed before its first byte: .NET takes that for an idle connection that was just closed, and sends three times more by
    // itself.
    [TestCase("EMPTY_RESPONSE", 4)]
    public async Task A_broken_connection_is_tried_five_times_and_then_told(string fault, int requestsOfAnAttempt)
    {
        var session = await ServeAsync(Stub.Fault(fault));

        var failure = await FailAsync(session.BaseAddress);

        failure.Should().BeOfType<ProviderUnreachableException>().Which.IsTimeout.Should().BeFalse();
        failure.Attempts.Should().Be(Attempts);
        failure.Message.Should().StartWith(service.Name);
        (await session.TargetsAsync()).Should().HaveCount(Attempts * requestsOfAnAttempt);
    }

    [Test]
    public async Task A_body_shorter_than_its_announced_length_is_tried_five_times_and_then_told()
    {
        var session = await ServeAsync(Stub.Json(200, """{"data":[""").ShorterThan(announced: 5000));

        var failure = await FailAsync(session.BaseAddress);

        failure.Should().BeOfType<ProviderUnreachableException>().Which.IsTimeout.Should().BeFalse();
        failure.Attempts.Should().Be(Attempts);
        (await session.TargetsAsync()).Should().HaveCount(Attempts);
    }

    [Test]
    public async Task A_connection_that_breaks_once_costs_nothing_but_another_request()
    {
        var session = await OpenAsync(service);
        await session.ScriptAsync(service.Listing, Stub.Fault("CONNECTION_RESET_BY_PEER"),
            service.ListingOf(3, "a", "b")[0].Answer);

        var delivery = await ListAsync(session.BaseAddress);

        delivery.Failure.Should().BeNull();
        delivery.Items.Should().Equal("a", "b");
        (await session.TargetsAsync()).Should().HaveCount(2);
    }

    [Test]
    public async Task A_body_that_dribbles_past_the_timeout_is_a_timeout()
    {
        var session = await ServeAsync(service.ListingOf(3, "a", "b")[0].Answer.Dribbling(TimeSpan.FromSeconds(5)));

        var failure = await TimeOutAsync(session.BaseAddress);

        failure.Should().BeOfType<ProviderUnreachableException>().Which.IsTimeout.Should().BeTrue();
        failure.Attempts.Should().Be(1);
    }

    [Test]
    public async Task Headers_that_do_not_end_are_a_timeout()
    {
        await using var listener = new SlowHeaders();

        var failure = await TimeOutAsync(listener.Address);

        failure.Should().BeOfType<ProviderUnreachableException>().Which.IsTimeout.Should().BeTrue();
        failure.Attempts.Should().Be(1);
        failure.StatusCode.Should().BeNull();
        listener.Connections.Should().Be(1);
    }

    private async Task<ProviderSession> ServeAsync(Stub answer)
    {
        var session = await OpenAsync(service);
        await session.ServeAsync(service.Listing, answer);
        return session;
    }

    private async Task<BatchCallsException> FailAsync(Uri address)
    {
        var start = Stopwatch.GetTimestamp();
        var delivery = await ListAsync(address);
        Stopwatch.GetElapsedTime(start).Should().BeLessThan(Patience);
        delivery.Items.Should().BeEmpty();
        return delivery.Failure.Should().BeAssignableTo<BatchCallsException>().Subject;
    }

    /// <summary>The waits between the attempts are on a clock of the test's own, the sockets are not.</summary>
    private async Task<Delivery<string>> ListAsync(Uri address)
    {
        using var network = new CountingHandler();
        var clock = new FakeClock(() => network.IsBusy);
        using var client =
            service.Facade(address, new RequestPolicy { TimeProvider = clock.Time, RequestsPerMinute = 0 }, network);
        var listing = service.Pages(client, pageSize: 3).SelectMany(page => page.Items.Select(service.IdOf)).DeliverAsync();
        await clock.RunAsync(listing);
        return await listing;
    }

    private async Task<BatchCallsException> TimeOutAsync(Uri address)
    {
        using var client = service.Facade(address, ShortAttempts);
        var start = Stopwatch.GetTimestamp();
        var delivery = await service.Pages(client, pageSize: 3).DeliverAsync();
        Stopwatch.GetElapsedTime(start).Should().BeGreaterThanOrEqualTo(ShortAttempts.AttemptTimeout * 0.9)
            .And.BeLessThan(Patience);
        return delivery.Failure.Should().BeAssignableTo<BatchCallsException>().Subject;
    }
}
