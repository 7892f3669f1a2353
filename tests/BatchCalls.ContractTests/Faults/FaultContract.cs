using BatchCalls.ContractTests.Runs;
using BatchCalls.ContractTests.Server;
using BatchCalls.ContractTests.Sessions;
using BatchCalls.ContractTests.Sockets;
using BatchCalls.Tests.Requests;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.ContractTests.Faults;

/// <summary>How a broken connection ends: the exception, the attempts, and that no request waits forever.</summary>
internal abstract class FaultContract(ProviderService service) : ContractTest
{
    private const int Attempts = 5;

    /// <summary>The faults, and how many requests each costs an attempt.</summary>
    public static IEnumerable<TestCaseData> Breaks =>
    [
        new TestCaseData(SocketReply.Reset, 1),
        new TestCaseData(SocketReply.RandomBytes, 1),
        new TestCaseData(SocketReply.MalformedChunk, 1),
        new TestCaseData(SocketReply.ShortBody, 1),

        // .NET takes it for an idle connection that was just closed, and sends the request three times more by itself.
        new TestCaseData(SocketReply.Nothing, 4),
    ];

    [TestCaseSource(nameof(Breaks))]
    public async Task A_connection_that_breaks_is_tried_five_times(SocketReply fault, int requestsOfAnAttempt)
    {
        var (delivery, _, requests) = await ListAsync(new RequestPolicy(), fault);

        delivery.Items.Should().BeEmpty();
        var failure = delivery.Failure.Should().BeOfType<ProviderUnreachableException>().Which;
        failure.IsTimeout.Should().BeFalse();
        failure.Attempts.Should().Be(Attempts);
        failure.Message.Should().StartWith(service.Name);
        requests.Should().HaveCount(Attempts * requestsOfAnAttempt);
    }

    [Test]
    public async Task A_connection_that_breaks_once_costs_one_more_request()
    {
        var (delivery, _, requests) = await ListAsync(
            new RequestPolicy(), SocketReply.Reset, SocketReply.Of(service.ListingOf(3, "a", "b")[0].Answer));

        delivery.Failure.Should().BeNull();
        delivery.Items.Should().Equal("a", "b");
        requests.Should().HaveCount(2);
    }

    public static IEnumerable<SocketReply> EndlessReplies => [SocketReply.EndlessHeaders, SocketReply.EndlessBody];

    [TestCaseSource(nameof(EndlessReplies))]
    public async Task A_reply_that_never_ends_is_a_timeout(SocketReply endless)
    {
        var policy = new RequestPolicy { AttemptTimeout = TimeSpan.FromSeconds(4.5), MaxRetries = 0 };

        var (delivery, waited, requests) = await ListAsync(policy, endless);

        var failure = delivery.Failure.Should().BeOfType<ProviderUnreachableException>().Which;
        failure.IsTimeout.Should().BeTrue();
        failure.Attempts.Should().Be(1);
        failure.StatusCode.Should().BeNull();
        waited.Should().Be(policy.AttemptTimeout, "bytes that are received do not prolong it");
        requests.Should().ContainSingle();
    }

    /// <summary>Delays and timeouts run on the test's clock, the connections do not.</summary>
    private async Task<(Delivery<string> Rows, TimeSpan Waited, IReadOnlyList<ServedRequest> Requests)> ListAsync(
        RequestPolicy policy, params SocketReply[] replies)
    {
        using var network = new CountingHandler();
        SocketSession? session = null;
        var clock = new FakeClock(() => network.IsBusy && (network.IsCancelled || session is { IsPausing: false }));
        session = Connect(service, clock.Time, replies);
        using var client = service.Facade(
            session.BaseAddress, policy with { TimeProvider = clock.Time, RequestsPerMinute = 0, RequestsPerHour = 0 }, network);
        var listing = service.Pages(client, pageSize: 3).SelectMany(page => page.Items.Select(service.IdOf)).DeliverAsync();
        var waited = await clock.RunAsync(listing);
        return (await listing, waited, session.Requests);
    }
}
