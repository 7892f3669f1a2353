using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Accounts;

[TestFixture]
public sealed class CredentialTests
{
    private static readonly string[] KeysThatAreNone = ["", " ", "sk live", "sk_live\n", "sk_live\r\nx-evil: 1", "sk_live\t", "sk_lïve", " sk_live"];

    [TestCaseSource(nameof(KeysThatAreNone))]
    public void A_Truedy_key_that_can_be_none_is_refused_by_the_settings_name(string key) =>
        Creating(new BatchCallsOptions { Truedy = new TruedyOptions { ApiKey = key } })
            .Should().Throw<ArgumentException>().Which.Message.Should().StartWith("Truedy.ApiKey").And.NotContain("live");

    [TestCaseSource(nameof(KeysThatAreNone))]
    public void A_Threetone_key_that_can_be_none_is_refused_by_the_settings_name(string key) =>
        Creating(new BatchCallsOptions { Threetone = new ThreetoneOptions { ApiKey = key } })
            .Should().Throw<ArgumentException>().Which.Message.Should().StartWith("Threetone.ApiKey").And.NotContain("live");

    [TestCaseSource(nameof(KeysThatAreNone))]
    public void A_Threetone_token_that_can_be_none_is_refused_by_the_settings_name(string token) =>
        Creating(new BatchCallsOptions { Threetone = new ThreetoneOptions { BearerToken = token } })
            .Should().Throw<ArgumentException>().Which.Message.Should().StartWith("Threetone.BearerToken").And.NotContain("live");

    [Test]
    public void A_Threetone_account_without_a_credential_is_refused() =>
        Creating(new BatchCallsOptions { Threetone = new ThreetoneOptions() })
            .Should().Throw<ArgumentException>().WithMessage("Threetone.ApiKey is empty.*");

    [Test]
    public void A_key_beside_a_token_is_refused() =>
        Creating(new BatchCallsOptions { Threetone = new ThreetoneOptions { ApiKey = "3t-key-9ab2", BearerToken = "eyJ0" } })
            .Should().Throw<ArgumentException>().Which.Message.Should().Contain("both set").And.NotContain("9ab2").And.NotContain("eyJ0");

    [Test]
    public async Task A_token_is_sent_in_place_of_the_key()
    {
        var provider = ScriptedProvider.Answering(ThreetoneWire.Page(null));
        using var client = new BatchCallsClient(new BatchCallsOptions
        {
            Threetone = new ThreetoneOptions { BearerToken = "eyJ0.e30.c2ln", PrimaryHandler = provider },
        });

        await client.Threetone.ListAsync().ToListAsync();

        provider.Requests.Single().Headers.Should().Contain("Authorization", "Bearer eyJ0.e30.c2ln").And.NotContainKey("x-api-key");
    }

    [Test]
    public async Task A_key_that_the_provider_repeats_is_masked_wherever_it_is_kept()
    {
        using var client = Client.Over(truedy: ScriptedProvider.Answering(
            TruedyWire.Refusal(System.Net.HttpStatusCode.Unauthorized, $"Key {Client.TruedyKey} is unknown")));

        var failure = (AuthenticationFailedException)(await client.Truedy.ListAsync().DeliverAsync()).Failure!;

        failure.ResponseBody.Should().Contain("Key *** is unknown").And.NotContain(Client.TruedyKey);
        Newtonsoft.Json.JsonConvert.SerializeObject(failure.Error).Should().Contain("Key *** is unknown").And.NotContain(Client.TruedyKey);
        failure.ToString().Should().NotContain(Client.TruedyKey);
    }

    [TestCase(@"Ab+cd/ef=\u003d")]
    [TestCase(@"Ab\u002Bcd/ef==")]
    [TestCase(@"Ab\u002bcd\/ef==")]
    [TestCase(@"\u0041b+cd\/ef\u003D\u003D")]
    public async Task A_key_that_is_repeated_as_JSON_spells_it_is_masked_too(string spelled)
    {
        const string Key = "Ab+cd/ef==";
        using var client = new BatchCallsClient(new BatchCallsOptions
        {
            Truedy = new TruedyOptions
            {
                ApiKey = Key,
                PrimaryHandler = ScriptedProvider.Answering(TruedyWire.Refusal(System.Net.HttpStatusCode.Unauthorized, $@"Key \""{spelled}\"" is unknown")),
            },
        });

        var failure = (AuthenticationFailedException)(await client.Truedy.ListAsync().DeliverAsync()).Failure!;

        failure.ResponseBody.Should().Contain(@"Key \""***\"" is unknown").And.NotContain(spelled);
        Newtonsoft.Json.JsonConvert.SerializeObject(failure.Error).Should().Contain(@"Key \""***\"" is unknown").And.NotContain(Key);
        failure.ToString().Should().NotContain(Key);
    }

    [Test]
    public void Settings_that_are_null_are_refused_by_their_name()
    {
        Creating(new BatchCallsOptions { Truedy = new TruedyOptions { ApiKey = "key-1", Requests = null! } })
            .Should().Throw<ArgumentException>().WithMessage("Truedy.Requests is null.*");
        Creating(new BatchCallsOptions { Truedy = new TruedyOptions { ApiKey = "key-1", Requests = new RequestPolicy { TimeProvider = null! } } })
            .Should().Throw<ArgumentException>().WithMessage("Truedy.Requests.TimeProvider must be a clock*");
    }

    [Test]
    public void Nothing_that_holds_a_key_prints_it()
    {
        var truedy = new TruedyOptions { ApiKey = Client.TruedyKey };
        var threetone = new ThreetoneOptions { ApiKey = Client.ThreetoneKey };
        var options = new BatchCallsOptions { Truedy = truedy, Threetone = threetone };
        using var client = new BatchCallsClient(options);
        using var handler = BatchCallsHandlers.Create(truedy);

        $"{truedy} {threetone} {options} {client} {client.Truedy} {client.Threetone} {handler}"
            .Should().NotContain(Client.TruedyKey).And.NotContain(Client.ThreetoneKey);
    }

    private static Func<BatchCallsClient> Creating(BatchCallsOptions options) => () => new BatchCallsClient(options);
}
