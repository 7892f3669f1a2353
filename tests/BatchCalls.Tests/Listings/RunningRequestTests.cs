using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Listings;

/// <summary>No request runs ahead of, or outlives, the enumeration that asked for it.</summary>
[TestFixture]
public sealed class RunningRequestTests
{
    [Test]
    public async Task Stopping_early_ends_the_other_providers_request()
    {
        var isStarted = new TaskCompletionSource();
        var isEnded = false;
        var hanging = ScriptedProvider.Serving(async (_, cancellationToken) =>
        {
            isStarted.SetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                isEnded = true;
            }

            return ThreetoneWire.Page(null);
        });
        using var client = Client.Over(ScriptedProvider.Answering(TruedyWire.Page(false, TruedyWire.Row("t1"))), hanging);

        await foreach (var _ in client.ListAsync())
        {
            await isStarted.Task;
            break;
        }

        isEnded.Should().BeTrue();
    }

    [Test]
    public async Task Cancelling_ends_both_providers_requests()
    {
        using var source = new CancellationTokenSource();
        var (started, ended) = (0, 0);
        async Task<ScriptedAnswer> Hang(RecordedRequest request, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref started) == 2)
            {
                await source.CancelAsync();
            }

            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                Interlocked.Increment(ref ended);
            }

            return "";
        }

        using var client = Client.Over(ScriptedProvider.Serving(Hang), ScriptedProvider.Serving(Hang));

        var delivery = await client.ListAsync().DeliverAsync(source.Token);

        delivery.Failure.Should().BeAssignableTo<OperationCanceledException>()
            .Which.CancellationToken.Should().Be(source.Token);
        ended.Should().Be(2);
    }

    [Test]
    public async Task A_slow_consumer_holds_both_providers_back()
    {
        // Endless: every page has one row, and another page follows.
        var truedy = ScriptedProvider.Serving(_ => TruedyWire.Page(true, TruedyWire.Row("t")));
        var cursor = 0;
        var threetone = ScriptedProvider.Serving(_ => ThreetoneWire.Page($"c{Interlocked.Increment(ref cursor)}", ThreetoneWire.Row("h")));
        using var client = Client.Over(truedy, threetone);

        await using var rows = client.ListAsync().GetAsyncEnumerator();
        await rows.MoveNextAsync();
        for (var turn = 0; turn < 200; turn++)
        {
            await Task.Yield();
        }

        (truedy.Requests.Count + threetone.Requests.Count).Should().BeLessThan(10);
    }
}
