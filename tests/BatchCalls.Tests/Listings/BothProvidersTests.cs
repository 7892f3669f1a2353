using System.Net;
using BatchCalls.Sandbox;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Listings;

[TestFixture]
public sealed class BothProvidersTests
{
    private static ScriptedProvider TwoTruedyPages() => ScriptedProvider.Answering(
        TruedyWire.Page(true, TruedyWire.Row("t1"), TruedyWire.Row("t2")), TruedyWire.Page(false, TruedyWire.Row("t2"), TruedyWire.Row("t3")));

    private static ScriptedProvider TwoThreetonePages() => ScriptedProvider.Answering(
        ThreetoneWire.Page("c1", ThreetoneWire.Row("h1")), ThreetoneWire.Page(null, ThreetoneWire.Row("h2"), ThreetoneWire.Row("h3")));

    [Test]
    public async Task Rows_of_both_come_each_in_its_providers_order()
    {
        using var client = Client.Over(TwoTruedyPages(), TwoThreetonePages());

        var rows = await client.ListAsync().ToListAsync();

        rows.Where(row => row.Provider == Provider.Truedy).Select(row => row.Id).Should().Equal("t1", "t2", "t3");
        rows.Where(row => row.Provider == Provider.Threetone).Select(row => row.Id).Should().Equal("h1", "h2", "h3");
    }

    [Test]
    public async Task Between_providers_the_order_is_that_of_arrival()
    {
        var threetoneIsRead = new TaskCompletionSource();
        var slow = ScriptedProvider.Serving(async (_, cancellationToken) =>
        {
            await threetoneIsRead.Task.WaitAsync(cancellationToken);
            return TruedyWire.Page(false, TruedyWire.Row("t1"));
        });
        using var client = Client.Over(slow, TwoThreetonePages());

        var ids = new List<string>();
        await foreach (var row in client.ListAsync())
        {
            ids.Add(row.Id);
            if (row.Id == "h3")
            {
                threetoneIsRead.SetResult();
            }
        }

        ids.Should().Equal("h1", "h2", "h3", "t1");
    }

    [Test]
    public async Task Each_page_of_both_is_what_one_request_to_one_provider_brought()
    {
        using var client = Client.Over(TwoTruedyPages(), TwoThreetonePages());

        var pages = await client.ListAsync().AsPages().ToListAsync();

        pages.Select(page => string.Concat(page.Items.Select(row => row.Id))).Should().BeEquivalentTo("t1t2", "t3", "h1", "h2h3");
    }

    [Test]
    public async Task No_provider_sees_the_others_key()
    {
        var (truedy, threetone) = (TwoTruedyPages(), TwoThreetonePages());
        using var client = Client.Over(truedy, threetone);

        await client.ListAsync().ToListAsync();

        truedy.Requests.SelectMany(request => request.Headers.Values).Should().NotContainMatch($"*{Client.ThreetoneKey}*");
        threetone.Requests.SelectMany(request => request.Headers.Values).Should().NotContainMatch($"*{Client.TruedyKey}*");
    }

    [Test]
    public async Task A_named_provider_alone_is_asked()
    {
        var (truedy, threetone) = (TwoTruedyPages(), TwoThreetonePages());
        using var client = Client.Over(truedy, threetone);

        await client.ListAsync(new BatchCallQuery { Provider = Provider.Threetone }).ToListAsync();

        truedy.Requests.Should().BeEmpty();
        threetone.Requests.Should().HaveCount(2);
    }

    [Test]
    public async Task A_limit_is_for_each_provider()
    {
        using var client = Client.Over(TwoTruedyPages(), TwoThreetonePages());

        var rows = await client.ListAsync(new BatchCallQuery { Limit = 2 }).ToListAsync();

        rows.Select(row => row.Id).Should().BeEquivalentTo("t1", "t2", "h1", "h2");
    }

    [Test]
    public async Task Listing_leaves_the_query_as_it_is()
    {
        var query = new BatchCallQuery { Status = "completed", Limit = 3, PageSize = 7 };
        using var client = Client.Over(SandboxHandler.ForTruedy(), SandboxHandler.ForThreetone());

        await client.ListAsync(query).ToListAsync();

        query.Should().Be(new BatchCallQuery { Status = "completed", Limit = 3, PageSize = 7 });
    }

    [Test]
    public async Task A_row_carries_the_providers_own_DTO()
    {
        using var client = Client.Over(SandboxHandler.ForTruedy(), SandboxHandler.ForThreetone());

        var rows = await client.ListAsync().ToListAsync();

        rows.Select(row => row.Source).OfType<Generated.Truedy.BatchCall>().Should().HaveCount(2);
        rows.Select(row => row.Source).OfType<Generated.Threetone.BatchCall>().Should().HaveCount(4);
    }

    [Test]
    public async Task A_provider_that_refuses_costs_none_of_the_others_rows()
    {
        using var client = Client.Over(
            ScriptedProvider.Answering(TruedyWire.Refusal(HttpStatusCode.Unauthorized, "Invalid key")), TwoThreetonePages());

        var delivery = await client.ListAsync().DeliverAsync();

        delivery.Items.Select(row => row.Id).Should().Equal("h1", "h2", "h3");
        delivery.Failure.Should().BeAssignableTo<ApiException>().Which.Provider.Should().Be("truedy");
    }

    [Test]
    public async Task A_provider_that_fails_at_once_costs_none_of_a_slow_ones_rows()
    {
        var truedyFailed = new TaskCompletionSource();
        var slow = ScriptedProvider.Serving(async (_, cancellationToken) =>
        {
            await truedyFailed.Task.WaitAsync(cancellationToken);
            await Task.Yield();
            return ThreetoneWire.Page(null, ThreetoneWire.Row("h1"));
        });
        var failing = ScriptedProvider.Serving(_ =>
        {
            truedyFailed.SetResult();
            return new ScriptedAnswer(HttpStatusCode.BadGateway, "<html></html>", "text/html");
        });
        using var client = Client.Over(failing, slow);

        (await client.ListAsync().DeliverAsync()).Items.Should().ContainSingle();
    }

    [Test]
    public async Task A_providers_unreadable_row_costs_none_of_the_others_rows()
    {
        using var client = Client.Over(
            TwoTruedyPages(), ScriptedProvider.Answering(ThreetoneWire.Page(null, ThreetoneWire.UnreadableRow("x"), ThreetoneWire.Row("h1"))));

        var delivery = await client.ListAsync().DeliverAsync();

        delivery.Items.Should().HaveCount(4);
        delivery.Failure.Should().BeAssignableTo<ContractViolationException>().Which.Provider.Should().Be("threetone");
    }

    [Test]
    public async Task Two_failures_are_one_aggregate_that_names_both_once()
    {
        using var client = Client.Over(
            ScriptedProvider.Answering(TruedyWire.Refusal(HttpStatusCode.Unauthorized, "Invalid key")),
            ScriptedProvider.Answering(ThreetoneWire.Refusal(HttpStatusCode.Forbidden, "Not from here")));

        var failure = (await client.ListAsync().DeliverAsync()).Failure.Should().BeOfType<AggregateException>().Which;

        failure.InnerExceptions.Cast<BatchCallsException>().Select(inner => inner.Provider).Should().BeEquivalentTo("truedy", "threetone");
        failure.Message.Should().StartWith("Listing failed more than once.");
        failure.Message.Split("Invalid key").Should().HaveCount(2, "the message tells each failure once");
    }

    [Test]
    public async Task All_failures_of_both_stand_side_by_side()
    {
        using var client = Client.Over(
            ScriptedProvider.Answering(TruedyWire.Refusal(HttpStatusCode.Unauthorized, "Invalid key")),
            ScriptedProvider.Answering(
                ThreetoneWire.Page("c1", ThreetoneWire.UnreadableRow("x")), ThreetoneWire.Refusal(HttpStatusCode.Forbidden, "Not from here")));

        var failure = (await client.ListAsync().DeliverAsync()).Failure.Should().BeOfType<AggregateException>().Which;

        failure.InnerExceptions.Should().AllBeAssignableTo<BatchCallsException>().And.HaveCount(3);
    }

    [Test]
    public async Task A_provider_that_is_not_configured_is_named()
    {
        using var client = Client.Over(truedy: TwoTruedyPages());

        client.Invoking(it => it.ListAsync(new BatchCallQuery { Provider = Provider.Threetone }))
            .Should().Throw<ArgumentException>().WithMessage("*BatchCallsOptions.Threetone*");
        await client.ListAsync().ToListAsync();
    }

    [Test]
    public void A_provider_that_there_is_none_of_is_refused_and_the_others_are_named()
    {
        using var client = Client.Over(truedy: TwoTruedyPages());

        client.Invoking(it => it.ListAsync(new BatchCallQuery { Provider = (Provider)7 }))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("Unknown provider. Valid values: Truedy, Threetone.*");
    }

    [Test]
    public void A_client_without_providers_is_refused()
    {
        FluentActions.Invoking(() => new BatchCallsClient(new BatchCallsOptions()))
            .Should().Throw<ArgumentException>().WithMessage("No provider is configured.*");
    }
}
