using BatchCalls.Generated.Threetone;
using BatchCalls.Generated.Truedy;
using BatchCalls.Tests.Deviations;
using BatchCalls.Tests.Scripted;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace BatchCalls.Tests.DependencyInjection;

/// <summary>What a container gives once clients are registered with it.</summary>
[TestFixture]
public sealed class RegistrationTests
{
    private static ServiceProvider Container(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private static Action<BatchCallsOptions> Truedy(ScriptedProvider provider, string key = Client.TruedyKey) => options =>
        options.Truedy = new TruedyOptions { ApiKey = key, PrimaryHandler = provider, Requests = Client.SentOnce };

    [Test]
    public async Task A_client_lists()
    {
        var provider = ScriptedProvider.Answering(TruedyWire.Page(false, TruedyWire.Row("a")));
        await using var container = Container(services => services.AddBatchCalls(Truedy(provider)));

        var rows = await container.GetRequiredService<IBatchCallsClient>().ListAsync().ToListAsync();

        rows.Should().ContainSingle();
        provider.Requests.Single().Headers["Authorization"].Should().Be($"Bearer {Client.TruedyKey}");
    }

    [Test]
    public async Task There_is_one_client_for_all_scopes()
    {
        await using var container = Container(services => services.AddBatchCalls(Truedy(ScriptedProvider.Answering())));
        using var first = container.CreateScope();
        using var second = container.CreateScope();

        first.ServiceProvider.GetRequiredService<IBatchCallsClient>().Should().BeSameAs(second.ServiceProvider.GetRequiredService<IBatchCallsClient>());
    }

    [Test]
    public async Task Several_accounts_are_told_apart_by_their_names()
    {
        var (europe, india) = (ScriptedProvider.Serving(_ => TruedyWire.Page(false)), ScriptedProvider.Serving(_ => TruedyWire.Page(false)));
        await using var container = Container(services =>
        {
            services.AddBatchCalls("europe", Truedy(europe, "key-of-europe"));
            services.AddBatchCalls("india", Truedy(india, "key-of-india"));
        });

        await container.GetRequiredKeyedService<IBatchCallsClient>("europe").Truedy.ListAsync().ToListAsync();
        await container.GetRequiredKeyedService<IBatchCallsClient>("india").Truedy.ListAsync().ToListAsync();

        europe.Requests.Single().Headers["Authorization"].Should().Be("Bearer key-of-europe");
        india.Requests.Single().Headers["Authorization"].Should().Be("Bearer key-of-india");
        container.GetService<IBatchCallsClient>().Should().BeNull("no account is without a name");
    }

    [Test]
    public async Task The_generated_clients_are_those_behind_the_facade()
    {
        // One request a minute for the account: the second one waits, whichever client sends it.
        var provider = ScriptedProvider.Serving(_ => ThreetoneWire.Page(null));
        await using var container = Container(services => services.AddBatchCalls(options => options.Threetone = new ThreetoneOptions
        {
            ApiKey = Client.ThreetoneKey,
            PrimaryHandler = provider,
            Requests = new RequestPolicy { RequestsPerMinute = 1, TimeProvider = new FakeTimeProvider() },
        }));

        await container.GetRequiredService<IThreetoneClient>().GetWorkspaceBatchCallsAsync();
        using var patience = new CancellationTokenSource();
        var second = container.GetRequiredService<IBatchCallsClient>().Threetone.ListAsync().DeliverAsync(patience.Token);
        await patience.CancelAsync();

        (await second).Failure.Should().BeAssignableTo<OperationCanceledException>();
        provider.Requests.Should().ContainSingle();
    }

    [Test]
    public async Task A_generated_client_of_a_provider_that_is_not_configured_says_so()
    {
        await using var container = Container(services => services.AddBatchCalls(Truedy(ScriptedProvider.Answering())));

        FluentActions.Invoking(() => container.GetRequiredService<IThreetoneClient>())
            .Should().Throw<InvalidOperationException>().WithMessage("Threetone is not configured.*");
    }

    [Test]
    public async Task A_handler_of_the_users_own_sees_the_request_but_not_the_key()
    {
        var seen = new Watching();
        var provider = ScriptedProvider.Answering(TruedyWire.Page(false));
        await using var container = Container(services =>
        {
            services.AddBatchCalls(Truedy(provider));
            services.AddHttpClient("BatchCalls.Truedy").AddHttpMessageHandler(() => seen);
        });

        await container.GetRequiredService<ITruedyClient>().ListBatchCallsAsync();

        seen.Headers.Should().ContainKey("Accept").And.NotContainKey("Authorization");
        provider.Requests.Should().ContainSingle();
    }

    [Test]
    public async Task The_containers_loggers_are_told_and_see_no_key()
    {
        var logger = new RecordingLogger();
        var provider = ScriptedProvider.Answering(TruedyWire.Page(false, TruedyWire.Row("a", more: "\"branch_id\":7")));
        await using var container = Container(services =>
        {
            services.AddSingleton<ILoggerFactory>(logger);
            services.AddBatchCalls(Truedy(provider));
            services.ConfigureHttpClientDefaults(client => client.RedactLoggedHeaders(_ => false));
        });

        await container.GetRequiredService<IBatchCallsClient>().Truedy.ListAsync().ToListAsync();

        logger.Entries.Should().Contain(entry => entry.Text.Contains("$.data[].branch_id"))
            .And.Contain(entry => entry.Text.Contains("Request Headers"), "the factory logs each header as it sees it")
            .And.NotContain(entry => entry.Text.Contains(Client.TruedyKey));
    }

    [Test]
    public async Task A_logger_factory_of_the_options_comes_before_the_containers()
    {
        var (ofContainer, ofOptions) = (new RecordingLogger(), new RecordingLogger());
        var account = Truedy(ScriptedProvider.Answering(TruedyWire.Page(false, TruedyWire.Row("a"))));
        await using var container = Container(services =>
        {
            services.AddSingleton<ILoggerFactory>(ofContainer);
            services.AddBatchCalls(account).Configure(options => options.LoggerFactory = ofOptions);
        });

        await container.GetRequiredService<IBatchCallsClient>().Truedy.ListAsync().ToListAsync();

        ofOptions.Entries.Should().ContainSingle(entry => entry.Text.StartsWith("truedy listing ended"));
        ofContainer.Entries.Should().NotContain(entry => entry.Text.Contains("listing ended"));
    }

    [Test]
    public void What_is_null_is_named()
    {
        var services = new ServiceCollection();
        var configuration = new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build();

        FluentActions.Invoking(() => ((IServiceCollection)null!).AddBatchCalls(configuration)).Should().Throw<ArgumentNullException>().WithParameterName("services");
        FluentActions.Invoking(() => services.AddBatchCalls((Microsoft.Extensions.Configuration.IConfiguration)null!))
            .Should().Throw<ArgumentNullException>().WithParameterName("configuration");
        FluentActions.Invoking(() => new BatchCallsClient(null!)).Should().Throw<ArgumentNullException>().WithParameterName("options");
        FluentActions.Invoking(() => new BatchCallListing<BatchCall>(null!)).Should().Throw<ArgumentNullException>().WithParameterName("pages");
    }

    [Test]
    public async Task Connections_outlive_the_factorys_usual_two_minutes()
    {
        await using var container = Container(services => services.AddBatchCalls("europe", Truedy(ScriptedProvider.Answering())));

        container.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<HttpClientFactoryOptions>>().Get("BatchCalls.Truedy:europe")
            .HandlerLifetime.Should().Be(Timeout.InfiniteTimeSpan, "the account's limits live in its handler");
    }

    [Test]
    public void An_account_without_a_name_is_refused([Values("", " ")] string name) =>
        FluentActions.Invoking(() => Container(services => services.AddBatchCalls(name, Truedy(ScriptedProvider.Answering()))))
            .Should().Throw<ArgumentException>().WithMessage("An account's name is empty.*");

    private sealed class Watching : DelegatingHandler
    {
        public Dictionary<string, string> Headers { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Look(request);
            var response = await base.SendAsync(request, cancellationToken);
            Look(request);
            return response;
        }

        private void Look(HttpRequestMessage request)
        {
            foreach (var header in request.Headers)
            {
                Headers[header.Key] = string.Join(", ", header.Value);
            }
        }
    }
}
