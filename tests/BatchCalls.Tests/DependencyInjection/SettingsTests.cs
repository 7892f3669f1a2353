using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BatchCalls.Tests.DependencyInjection;

/// <summary>Settings from a configuration: what they become, and what a wrong one says when the host starts.</summary>
[TestFixture]
public sealed class SettingsTests
{
    private static IConfigurationRoot Configuration(string settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(setting => setting.Trim().Split('='))
            .Select(parts => KeyValuePair.Create(parts[0], (string?)parts[1])))
        .Build();

    private static BatchCallsOptions Read(IConfiguration configuration, string? name = null)
    {
        var services = new ServiceCollection();
        _ = name is null ? services.AddBatchCalls(configuration) : services.AddBatchCalls(name, configuration);
        using var container = services.BuildServiceProvider();
        return container.GetRequiredService<IOptionsMonitor<BatchCallsOptions>>().Get(name);
    }

    private static async Task<Exception> StartAsync(string settings, string? name = null)
    {
        using var host = new HostBuilder().ConfigureServices(services =>
        {
            var section = Configuration(settings).GetSection("BatchCalls");
            _ = name is null ? services.AddBatchCalls(section) : services.AddBatchCalls(name, section);
        }).Build();
        return (await FluentActions.Awaiting(() => host.StartAsync()).Should().ThrowAsync<Exception>()).Which;
    }

    [Test]
    public void Every_setting_has_a_name_in_the_configuration()
    {
        var options = Read(Configuration("""
            BatchCalls:Strict=true;
            BatchCalls:KeepRawRows=true;
            BatchCalls:Truedy:ApiKey=k1;
            BatchCalls:Truedy:BaseAddress=https://voice.example/api;
            BatchCalls:Truedy:Requests:MaxRetries=2;
            BatchCalls:Truedy:Requests:AttemptTimeout=00:00:07;
            BatchCalls:Truedy:Requests:TotalTimeout=00:01:00;
            BatchCalls:Truedy:Requests:LongestWait=00:00:20;
            BatchCalls:Truedy:Requests:RequestsPerMinute=50;
            BatchCalls:Truedy:Requests:RequestsPerHour=500;
            BatchCalls:Threetone:BearerToken=t1
            """));

        (options.Strict, options.KeepRawRows).Should().Be((true, true));
        options.Truedy.Should().BeEquivalentTo(new TruedyOptions
        {
            ApiKey = "k1",
            BaseAddress = new Uri("https://voice.example/api"),
            Requests = new RequestPolicy
            {
                MaxRetries = 2,
                AttemptTimeout = TimeSpan.FromSeconds(7),
                TotalTimeout = TimeSpan.FromMinutes(1),
                LongestWait = TimeSpan.FromSeconds(20),
                RequestsPerMinute = 50,
                RequestsPerHour = 500,
            },
        });
        options.Threetone.Should().BeEquivalentTo(new ThreetoneOptions { BearerToken = "t1" });
    }

    [Test]
    public void A_section_may_be_given_in_place_of_the_whole() =>
        Read(Configuration("Voice:Truedy:ApiKey=k1").GetSection("Voice"), "europe").Truedy!.ApiKey.Should().Be("k1");

    [Test]
    public void A_configuration_may_be_the_settings_and_more() =>
        Read(Configuration("Truedy:ApiKey=k1;PATH=/bin")).Truedy!.ApiKey.Should().Be("k1");

    [Test]
    public void A_setting_may_come_from_elsewhere()
    {
        var services = new ServiceCollection();
        services.AddSingleton("key-from-a-vault");
        services.AddBatchCalls(Configuration("BatchCalls:Truedy:BaseAddress=https://voice.example/api"))
            .Configure<string>((options, key) => options.Truedy!.ApiKeySource = _ => ValueTask.FromResult(key));
        using var container = services.BuildServiceProvider();

        container.GetRequiredService<IBatchCallsClient>().Truedy.Should().NotBeNull();
    }

    [TestCase("", "No provider is configured.")]
    [TestCase("BatchCalls:Strict=true", "No provider is configured.")]
    [TestCase("BatchCalls:Truedy:BaseAddress=https://voice.example", "Truedy.ApiKey is empty.")]
    [TestCase("BatchCalls:Truedy:ApiKey=", "Truedy.ApiKey is empty.")]
    [TestCase("BatchCalls:Truedy:ApiKey=k 1", "Truedy.ApiKey holds a blank")]
    [TestCase("BatchCalls:Truedy:ApiKey=k1;BatchCalls:Truedy:BaseAddress=http://voice.example", "Truedy.BaseAddress must be an https address")]
    [TestCase("BatchCalls:Truedy:ApiKey=k1;BatchCalls:Truedy:Requests:MaxRetries=-1", "Truedy.Requests.MaxRetries must be 0 or more.")]
    [TestCase("BatchCalls:Threetone:ApiKey=k1;BatchCalls:Threetone:Requests:RequestsPerHour=-1", "Threetone.Requests.RequestsPerHour must be 0 or more; 0 is no limit.")]
    [TestCase("BatchCalls:Threetone:ApiKey=k1;BatchCalls:Threetone:Requests:RequestsPerMinute=-1", "Threetone.Requests.RequestsPerMinute must be 0 or more; 0 is no limit.")]
    [TestCase("BatchCalls:Truedy:ApiKey=k1;BatchCalls:Truedy:Requests:AttemptTimeout=0", "Truedy.Requests.AttemptTimeout must be more than zero and at most a day.")]
    [TestCase("BatchCalls:Truedy:ApiKey=k1;BatchCalls:Truedy:Requests:TotalTimeout=1.00:00:01", "Truedy.Requests.TotalTimeout must be more than zero and at most a day.")]
    [TestCase("BatchCalls:Truedy:ApiKey=k1;BatchCalls:Truedy:Requests:LongestWait=-00:00:01", "Truedy.Requests.LongestWait must be zero or more and at most a day.")]
    [TestCase("BatchCalls:Truedy:ApiKey=k1;BatchCalls:Truedy:Requests:LongestWait=1.00:00:01", "Truedy.Requests.LongestWait must be zero or more and at most a day.")]
    [TestCase("BatchCalls:Threetone:ApiKey=k1;BatchCalls:Threetone:BearerToken=t1", "Threetone.ApiKey and Threetone.BearerToken are both set.")]
    [TestCase("BatchCalls:Truedy:ApiKeyy=k1", "ApiKeyy")]
    [TestCase("BatchCalls:Truedi:ApiKey=k1", "Truedi")]
    [TestCase("BatchCalls:Truedy:ApiKey=k1;BatchCalls:Truedy:Requests:MaxRetries=many", "BatchCalls:Truedy:Requests:MaxRetries")]
    public async Task A_wrong_setting_fails_the_start_by_its_name(string settings, string message) =>
        (await StartAsync(settings)).ToString().Should().Contain(message).And.NotContain("Account '", "there is one account, without a name");

    [TestCase("1.00:00:00", "1.00:00:00", "1.00:00:00")]
    [TestCase("00:00:00.0000001", "00:00:00.0000001", "00:00:00")]
    public void The_ends_of_a_range_are_in_it(string attempt, string total, string wait)
    {
        var options = Read(Configuration($"""
            Truedy:ApiKey=k1;
            Truedy:Requests:AttemptTimeout={attempt};
            Truedy:Requests:TotalTimeout={total};
            Truedy:Requests:LongestWait={wait};
            Truedy:Requests:RequestsPerMinute=0;
            Truedy:Requests:RequestsPerHour=0
            """));

        options.Truedy!.Requests.LongestWait.Should().Be(TimeSpan.Parse(wait, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Test]
    public async Task Every_account_that_is_wrong_is_named()
    {
        var failure = await StartAsync("BatchCalls:Truedy:ApiKey=; BatchCalls:Threetone:ApiKey=", "europe");

        failure.Should().BeOfType<OptionsValidationException>().Which.Failures.Should().SatisfyRespectively(
            truedy => truedy.Should().StartWith("Account 'europe': Truedy.ApiKey is empty."),
            threetone => threetone.Should().StartWith("Account 'europe': Threetone.ApiKey is empty."));
    }
}
