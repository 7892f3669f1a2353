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

        threetone.Requests.Should().HaveCountLessThanOrEqualTo(2, "one page in hand, and one ahead");
        truedy.Requests.Should().HaveCountLessThanOrEqualTo(2, "a page that brings nothing new is the last that is read unasked");
    }

    [Test]
    public async Task What_was_read_ahead_ends_with_its_listing([Values] Provider which, [Values] bool isCancelled)
    {
        var (started, ended) = (0, 0);
        var isAhead = new TaskCompletionSource();
        var provider = ScriptedProvider.Serving(async (_, cancellationToken) =>
        {
            if (Interlocked.Increment(ref started) == 1)
            {
                return which == Provider.Truedy
                    ? TruedyWire.PageWith("""{"total":100,"limit":2,"offset":0,"has_more":true}""", TruedyWire.Row("a"), TruedyWire.Row("b"))
                    : ThreetoneWire.Page("c1", ThreetoneWire.Row("a"));
            }

            isAhead.TrySetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                Interlocked.Increment(ref ended);
            }

            return "";
        });
        using var client = which == Provider.Truedy ? Client.Over(truedy: provider) : Client.Over(threetone: provider);
        using var source = new CancellationTokenSource();

        await using (var pages = client.ListAsync(new BatchCallQuery { PageSize = 2 }).AsPages().GetAsyncEnumerator(source.Token))
        {
            await pages.MoveNextAsync();
            await isAhead.Task.WaitAsync(TimeSpan.FromSeconds(30));
            if (isCancelled)
            {
                var second = pages.MoveNextAsync().AsTask();
                await source.CancelAsync();
                (await second.Invoking(it => it).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(source.Token);
            }
        }

        ended.Should().Be(started - 1).And.BePositive();
    }

    [Test]
    public async Task A_client_that_is_disposed_while_it_lists_says_so()
    {
        var started = new TaskCompletionSource();
        var provider = ScriptedProvider.Serving(async (_, cancellationToken) =>
        {
            started.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "";
        });
        var client = Client.Over(threetone: provider);

        var listing = client.Threetone.ListAsync().DeliverAsync();
        await started.Task;
        client.Dispose();

        (await listing).Failure.Should().BeOfType<ProviderUnreachableException>()
            .Which.Should().Match<ProviderUnreachableException>(it => !it.IsTimeout && it.Message.Contains("disposed"));
    }

    [Test]
    public async Task A_listing_holds_a_page_or_two_however_many_rows_are_unreadable()
    {
        // A page takes 400 KB: a hundred of them would take 40 MB.
        var ballast = new string('x', 4_000);
        var count = 0;
        var provider = ScriptedProvider.Serving(_ =>
        {
            var page = ++count;
            return ThreetoneWire.Page(
                page < 100 ? $"c{page}" : null,
                [ThreetoneWire.UnreadableRow($"u{page}"), .. Enumerable.Range(0, 100).Select(i => ThreetoneWire.Row($"h{page}-{i}", more: $"\"note\":\"{ballast}\""))]);
        });
        using var client = Client.Over(threetone: provider);
        var held = new List<WeakReference>();

        await foreach (var page in client.Threetone.ListAsync().AsPages())
        {
            held.Add(new WeakReference(page.Items[0]));
            if (held.Count == 90)
            {
                GC.Collect();
                held.Count(row => row.IsAlive).Should().BeLessThanOrEqualTo(3);
                break;
            }
        }
    }
}
