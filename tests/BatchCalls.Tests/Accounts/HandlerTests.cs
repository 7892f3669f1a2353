using BatchCalls.Generated.Truedy;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Accounts;

[TestFixture]
public sealed class HandlerTests
{
    [Test]
    public void A_handler_that_follows_redirects_is_refused()
    {
        using var socketsHandler = new SocketsHttpHandler();
        using var clientHandler = new HttpClientHandler();
        using var wrapping = new Passing(new SocketsHttpHandler());

        foreach (var handler in new HttpMessageHandler[] { socketsHandler, clientHandler, wrapping })
        {
            FluentActions.Invoking(() => BatchCallsHandlers.Create(new ThreetoneOptions { ApiKey = "key1", PrimaryHandler = handler }))
                .Should().Throw<ArgumentException>().WithMessage("Threetone.PrimaryHandler follows redirects*AllowAutoRedirect*");
            FluentActions.Invoking(() => BatchCallsHandlers.Create(new TruedyOptions { ApiKey = "key1", PrimaryHandler = handler }))
                .Should().Throw<ArgumentException>().WithMessage("Truedy.PrimaryHandler follows redirects*AllowAutoRedirect*");
        }
    }

    [Test]
    public void An_account_without_settings_is_a_mistake_of_the_caller()
    {
        FluentActions.Invoking(() => BatchCallsHandlers.Create((TruedyOptions)null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => BatchCallsHandlers.Create((ThreetoneOptions)null!)).Should().Throw<ArgumentNullException>();
    }

    [Test]
    public void A_handler_that_does_not_follow_redirects_is_taken()
    {
        using var wrapping = new Passing(new SocketsHttpHandler { AllowAutoRedirect = false });

        FluentActions.Invoking(() => BatchCallsHandlers.Create(new ThreetoneOptions { ApiKey = "key1", PrimaryHandler = wrapping }))
            .Should().NotThrow();
    }

    [TestCase("https://evil.example/batch-calls")]
    [TestCase("http://api.truedy.ai/batch-calls")]
    [TestCase("https://api.truedy.ai:8443/batch-calls")]
    [TestCase("https://api.truedy.ai.evil.example/batch-calls")]
    public async Task A_key_is_sent_to_no_other_host(string address)
    {
        var provider = ScriptedProvider.Answering(TruedyWire.Page(false));
        using var http = new HttpClient(BatchCallsHandlers.Create(new TruedyOptions { ApiKey = Client.TruedyKey, PrimaryHandler = provider }));

        var sending = () => http.GetAsync(new Uri(address));

        (await sending.Should().ThrowAsync<InvalidOperationException>().WithMessage("The key for api.truedy.ai is not sent to *"))
            .Which.ToString().Should().NotContain(Client.TruedyKey);
        provider.Requests.Should().BeEmpty();
    }

    [Test]
    public async Task A_generated_client_needs_the_handler_alone()
    {
        var provider = ScriptedProvider.Answering(TruedyWire.Page(false, TruedyWire.Row("a")));
        using var http = new HttpClient(BatchCallsHandlers.Create(new TruedyOptions { ApiKey = Client.TruedyKey, PrimaryHandler = provider }));

        var page = await new TruedyClient(http).ListBatchCallsAsync();

        page.Result.Data.Should().ContainSingle();
        provider.Requests.Single().Headers["Authorization"].Should().Be($"Bearer {Client.TruedyKey}");
    }

    [Test]
    public async Task A_key_that_the_caller_set_is_replaced_by_the_accounts()
    {
        var provider = ScriptedProvider.Answering(TruedyWire.Page(false));
        using var http = new HttpClient(BatchCallsHandlers.Create(new TruedyOptions { ApiKey = Client.TruedyKey, PrimaryHandler = provider }));
        http.DefaultRequestHeaders.Authorization = new("Bearer", "stale");

        await new TruedyClient(http).ListBatchCallsAsync();

        provider.Requests.Single().Headers["Authorization"].Should().Be($"Bearer {Client.TruedyKey}");
    }

    [Test]
    public async Task A_whole_client_goes_to_the_accounts_address()
    {
        var provider = ScriptedProvider.Answering(TruedyWire.Page(false));
        using var http = BatchCallsHandlers.CreateClient(new TruedyOptions
        {
            ApiKey = Client.TruedyKey,
            BaseAddress = new Uri("https://voice.example/api"),
            PrimaryHandler = provider,
        });

        await new TruedyClient(http).ListBatchCallsAsync();

        provider.Requests.Single().Address.Should().Be(new Uri("https://voice.example/api/batch-calls"));
    }

    [Test]
    public void The_client_disposes_the_handler_that_it_was_given()
    {
        using var handler = new Watched();

        Client.Over(truedy: handler).Dispose();

        handler.IsDisposed.Should().BeTrue();
    }

    private sealed class Passing(HttpMessageHandler inner) : DelegatingHandler(inner);

    private sealed class Watched : DelegatingHandler
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
