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

        threetone.Requests.Should().HaveCountLessThanOrEqualTo(2, "one page in hand, and one ahead");
        truedy.Requests.Should().HaveCountLessThanOrEqualTo(2, "a page that brings nothing new is the last that is read unasked");
    }

    [Test]
    public async Task Four_pages_are_read_at_once_unless_set([Values(null, 1, 7, 16)] int? parallelism)
    {
        var wanted = parallelism ?? 4;
        var (inFlight, most) = (0, 0);
        var provider = ScriptedProvider.Serving(async (request, cancellationToken) =>
        {
            var now = Interlocked.Increment(ref inFlight);
            most = Math.Max(most, now);
            for (var turn = 0; turn < 50; turn++)
            {
                await Task.Yield();
            }

            await Task.Delay(1, cancellationToken);
            Interlocked.Decrement(ref inFlight);
            var (offset, limit) = (request.Number("offset"), request.Number("limit"));
            return TruedyWire.PageWith(
                $$"""{"total":200,"limit":{{limit}},"offset":{{offset}},"has_more":{{(offset + limit < 200 ? "true" : "false")}}}""",
                [.. Enumerable.Range(offset, Math.Min(limit, 200 - offset)).Select(i => TruedyWire.Row($"r{i}"))]);
        });
        using var client = Client.Over(truedy: provider);

        var query = parallelism is { } degree ? new TruedyQuery { PageSize = 5, Parallelism = degree } : new TruedyQuery { PageSize = 5 };
        var rows = await client.Truedy.ListAsync(query).Select(row => row.Id).ToListAsync();

        rows.Should().Equal(Enumerable.Range(0, 200).Select(i => $"r{i}"));
        most.Should().Be(wanted);
    }

    [Test]
    public async Task As_many_pages_are_read_ahead_as_the_limit_needs()
    {
        var both = new TaskCompletionSource();
        var provider = ScriptedProvider.Serving(async (request, cancellationToken) =>
        {
            var offset = request.Number("offset");
            if (offset == 18)
            {
                both.SetResult();
            }

            if (offset == 9)
            {
                // Answered once the next one has come: they are asked for at once.
                await both.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
            }

            return TruedyWire.PageWith(
                $$"""{"total":1000,"limit":10,"offset":{{offset}},"has_more":true}""", [.. Enumerable.Range(offset, 10).Select(i => TruedyWire.Row($"r{i}"))]);
        });
        using var client = Client.Over(truedy: provider);

        var rows = await client.Truedy.ListAsync(new TruedyQuery { PageSize = 10, Limit = 20 }).Select(row => row.Id).ToListAsync();

        rows.Should().Equal(Enumerable.Range(0, 20).Select(i => $"r{i}"));
        provider.Requests.Select(request => request.Number("offset")).Should().Equal(0, 9, 18);
    }

    [Test]
    public async Task Pages_ahead_of_one_that_is_shorter_are_not_added_to()
    {
        var provider = ScriptedProvider.Serving(request =>
        {
            var (offset, limit) = (request.Number("offset"), request.Number("offset") == 9 ? 5 : 10);
            return TruedyWire.PageWith(
                $$"""{"total":60,"limit":{{limit}},"offset":{{offset}},"has_more":{{(offset + limit < 60 ? "true" : "false")}}}""",
                [.. Enumerable.Range(offset, Math.Min(limit, 60 - offset)).Select(i => TruedyWire.Row($"r{i}"))]);
        });
        using var client = Client.Over(truedy: provider);

        var rows = await client.Truedy.ListAsync(new TruedyQuery { PageSize = 10 }).Select(row => row.Id).ToListAsync();

        rows.Should().Equal(Enumerable.Range(0, 60).Select(i => $"r{i}"));
        provider.Requests.Select(request => request.Number("offset")).Take(7).Should().Equal([0, 9, 18, 27, 36, 13, 22], "45 would be of no use any more");
    }

    [TestCase(0)]
    [TestCase(17)]
    public void Fewer_than_one_or_more_than_sixteen_pages_at_once_are_refused(int parallelism)
    {
        using var client = Client.Over(truedy: ScriptedProvider.Answering());

        client.Truedy.Invoking(it => it.ListAsync(new TruedyQuery { Parallelism = parallelism }))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("The parallelism must be 1 to 16.*");
    }

    [Test]
    public async Task One_cursor_page_is_read_ahead_while_the_consumer_works()
    {
        var asked = new TaskCompletionSource();
        var count = 0;
        var provider = ScriptedProvider.Serving(_ =>
        {
            if (++count == 2)
            {
                asked.SetResult();
            }

            return ThreetoneWire.Page($"c{count}", ThreetoneWire.Row($"h{count}"));
        });
        using var client = Client.Over(threetone: provider);

        await using var pages = client.Threetone.ListAsync().AsPages().GetAsyncEnumerator();
        await pages.MoveNextAsync();
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30));

        await Task.Delay(20);
        provider.Requests.Should().HaveCount(2, "one page in hand, and one ahead");
    }

    [Test]
    public async Task Stopping_early_ends_what_was_read_ahead([Values] Provider which)
    {
        var (started, ended) = (0, 0);
        var isAhead = new TaskCompletionSource();
        var provider = ScriptedProvider.Serving(async (request, cancellationToken) =>
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

        await foreach (var _ in client.ListAsync(new BatchCallQuery { PageSize = 2 }).AsPages())
        {
            await isAhead.Task.WaitAsync(TimeSpan.FromSeconds(30));
            break;
        }

        ended.Should().Be(started - 1).And.BePositive();
    }

    [Test]
    public async Task Cancelling_ends_what_was_read_ahead([Values] Provider which)
    {
        using var source = new CancellationTokenSource();
        var (started, ended) = (0, 0);
        var provider = ScriptedProvider.Serving(async (_, cancellationToken) =>
        {
            if (Interlocked.Increment(ref started) == 1)
            {
                return which == Provider.Truedy
                    ? TruedyWire.PageWith("""{"total":100,"limit":2,"offset":0,"has_more":true}""", TruedyWire.Row("a"), TruedyWire.Row("b"))
                    : ThreetoneWire.Page("c1", ThreetoneWire.Row("a"));
            }

            try
            {
                await Task.Delay(TimeSpan.FromSeconds(30), cancellationToken);
            }
            finally
            {
                Interlocked.Increment(ref ended);
            }

            return "";
        });
        using var client = which == Provider.Truedy ? Client.Over(truedy: provider) : Client.Over(threetone: provider);

        await using var pages = client.ListAsync(new BatchCallQuery { PageSize = 2 }).AsPages().GetAsyncEnumerator(source.Token);
        await pages.MoveNextAsync();
        var second = pages.MoveNextAsync().AsTask();
        await source.CancelAsync();

        (await second.Invoking(it => it).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(source.Token);
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
