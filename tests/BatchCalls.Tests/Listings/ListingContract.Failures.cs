using System.Net;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Listings;

public abstract partial class ListingContract
{
    [Test]
    public async Task An_unreadable_row_costs_no_other()
    {
        using var client = Over(ScriptedProvider.Answering(
            Page(true, Row("a"), UnreadableRow("x"), Row("b")), PageAfter(Row("b"), false, UnreadableRow("y"), Row("c"))));

        var delivery = await Ids(client).DeliverAsync();

        delivery.Items.Should().Equal("a", "b", "c");
        delivery.Failure.Should().BeAssignableTo<ContractViolationException>()
            .Which.UnreadableRows.Select(row => row.RawJson).Should().Equal(UnreadableRow("x"), UnreadableRow("y"));
    }

    [Test]
    public async Task A_row_that_cannot_be_read_is_named_by_its_place_and_not_quoted()
    {
        using var client = Over(ScriptedProvider.Answering(Page(false, Row("a"), UnreadableRow("secret-row"))));

        var delivery = await Ids(client).DeliverAsync();

        delivery.Failure!.ToString().Should().Contain("[1]").And.NotContain("secret-row");
    }

    [Test]
    public async Task A_refusal_on_a_later_page_comes_after_the_rows_before_it()
    {
        using var client = Over(ScriptedProvider.Answering(Page(true, Row("a")), new ScriptedAnswer(HttpStatusCode.Forbidden, "{}")));

        var delivery = await Ids(client).DeliverAsync();

        delivery.Items.Should().Equal("a");
        delivery.Failure.Should().BeAssignableTo<ApiException>().Which.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task Unreadable_rows_are_told_beside_a_refusal_on_a_later_page()
    {
        using var client = Over(ScriptedProvider.Answering(
            Page(true, Row("a"), UnreadableRow("x")), new ScriptedAnswer(HttpStatusCode.InternalServerError, "{}")));

        var delivery = await Ids(client).DeliverAsync();

        delivery.Items.Should().Equal("a");
        var failures = delivery.Failure.Should().BeOfType<AggregateException>().Which.InnerExceptions;
        failures.OfType<ContractViolationException>().Single().UnreadableRows.Should().ContainSingle();
        failures.OfType<ApiException>().Should().ContainSingle();
    }

    [Test]
    public async Task An_HTML_page_of_a_proxy_is_a_refusal_that_names_the_provider()
    {
        using var client = Over(ScriptedProvider.Answering(new ScriptedAnswer(HttpStatusCode.BadGateway, "<html>Bad gateway</html>", "text/html")));

        var delivery = await Ids(client).DeliverAsync();

        delivery.Failure.Should().BeAssignableTo<ApiException>().Which.Message.Should().StartWith(Provider).And.Contain("502").And.Contain("HTML");
    }

    [Test]
    public async Task A_refused_connection_names_the_provider_and_the_host()
    {
        using var port = new ClosedPort();
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = Over(handler, port.Address);

        var delivery = await Ids(client).DeliverAsync();

        delivery.Failure.Should().BeOfType<ProviderUnreachableException>().Which.Message.Should().StartWith(Provider).And.Contain("127.0.0.1");
    }

    [Test]
    public async Task A_redirect_is_not_followed_and_the_error_names_the_host()
    {
        var provider = ScriptedProvider.Answering(
            new ScriptedAnswer(HttpStatusCode.Found, "") { Location = new Uri("https://elsewhere.example/batch-calls") });
        using var client = Over(provider);

        var delivery = await Ids(client).DeliverAsync();

        provider.Requests.Should().HaveCount(1);
        delivery.Failure.Should().BeAssignableTo<ApiException>().Which.Message.Should().Contain("elsewhere.example");
    }

    [Test]
    public async Task A_key_or_a_telephone_number_that_the_provider_echoes_is_not_told()
    {
        var echo = $"Key {KeyHeader.Value} may not call +18005559876";
        using var client = Over(ScriptedProvider.Answering(
            new ScriptedAnswer(HttpStatusCode.Forbidden, $$$"""{"error":{"code":"no","message":"{{{echo}}}"},"detail":"{{{echo}}}"}""")));

        var delivery = await Ids(client).DeliverAsync();

        delivery.Failure!.ToString().Should().Contain("may not call").And.NotContain(KeyHeader.Value.Split(' ')[^1]).And.NotContain("8005559876");
    }

    [Test]
    public async Task A_cancelled_token_sends_nothing()
    {
        var provider = TwoPages();
        using var client = Over(provider);

        var delivery = await Ids(client).DeliverAsync(new CancellationToken(canceled: true));

        delivery.Failure.Should().BeAssignableTo<OperationCanceledException>();
        provider.Requests.Should().BeEmpty();
    }

    [Test]
    public async Task Cancelling_ends_the_request_that_is_under_way()
    {
        using var source = new CancellationTokenSource();
        var provider = ScriptedProvider.Serving(async (_, cancellationToken) =>
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return Page(false);
        });
        using var client = Over(provider);

        var delivery = await Ids(client).DeliverAsync(source.Token);

        delivery.Failure.Should().BeAssignableTo<OperationCanceledException>();
    }

    [Test]
    public async Task Cancelling_between_pages_keeps_the_rows_before()
    {
        using var source = new CancellationTokenSource();
        using var client = Over(TwoPages());
        var ids = new List<string>();

        var listing = async () =>
        {
            await foreach (var id in Ids(client).WithCancellation(source.Token))
            {
                ids.Add(id);
                if (id == "b")
                {
                    await source.CancelAsync();
                }
            }
        };

        await listing.Should().ThrowAsync<OperationCanceledException>();
        ids.Should().Equal("a", "b");
    }
}
