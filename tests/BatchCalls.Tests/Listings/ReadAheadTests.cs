using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Listings;

/// <summary>Which pages are asked for before they are needed, and how many at once.</summary>
[TestFixture]
public sealed class ReadAheadTests
{
    [Test]
    public async Task Four_pages_are_read_at_once_unless_set([Values(null, 1, 7, 16)] int? parallelism)
    {
        var wanted = parallelism ?? 4;
        var (inFlight, most) = (0, 0);
        var areAsked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var provider = ScriptedProvider.Serving(async (request, cancellationToken) =>
        {
            var (offset, limit) = (request.Number("offset"), request.Number("limit"));
            most = Math.Max(most, Interlocked.Increment(ref inFlight));
            if (inFlight == wanted)
            {
                areAsked.TrySetResult();
            }

            if (offset > 4)
            {
                // Answered once so many are asked for, which is after the first two pages: no more than that is known before.
                await areAsked.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
            }

            Interlocked.Decrement(ref inFlight);
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
        var count = 0;
        var provider = ScriptedProvider.Serving(_ => ThreetoneWire.Page($"c{++count}", ThreetoneWire.Row($"h{count}")));
        using var client = Client.Over(threetone: provider);

        await using var pages = client.Threetone.ListAsync().AsPages().GetAsyncEnumerator();
        await pages.MoveNextAsync();

        // What is asked for at all is asked for before the page is handed over.
        provider.Requests.Should().HaveCount(2, "one page in hand, and one ahead");
    }
}
