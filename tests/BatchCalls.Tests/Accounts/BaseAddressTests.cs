namespace BatchCalls.Tests.Accounts;

[TestFixture]
public sealed class BaseAddressTests
{
    [TestCase("http://voice.example/api")]
    [TestCase("http://10.0.0.7")]
    [TestCase("ftp://voice.example")]
    [TestCase("file:///etc/passwd")]
    [TestCase("https://user:secret@voice.example")]
    [TestCase("https://voice.example/?key=secret")]
    [TestCase("https://voice.example/#secret")]
    [TestCase("voice.example/api")]
    public void An_address_that_a_key_is_not_safe_with_is_refused_by_the_settings_name(string address)
    {
        var uri = new Uri(address, UriKind.RelativeOrAbsolute);

        var creating = () => new BatchCallsClient(new BatchCallsOptions { Truedy = new TruedyOptions { ApiKey = "sk_1", BaseAddress = uri } });
        var creatingTheOther = () => new BatchCallsClient(new BatchCallsOptions { Threetone = new ThreetoneOptions { ApiKey = "sk_1", BaseAddress = uri } });

        creating.Should().Throw<ArgumentException>().Which.Message.Should().StartWith("Truedy.BaseAddress").And.NotContain("secret");
        creatingTheOther.Should().Throw<ArgumentException>().Which.Message.Should().StartWith("Threetone.BaseAddress").And.NotContain("secret");
    }

    [TestCase("https://voice.example")]
    [TestCase("https://voice.example:8443/api")]
    [TestCase("http://localhost:5000")]
    [TestCase("http://127.0.0.1")]
    [TestCase("http://[::1]:5000/api")]
    public void An_address_that_a_key_is_safe_with_is_taken(string address)
    {
        var creating = () =>
        {
            using var client = new BatchCallsClient(new BatchCallsOptions { Truedy = new TruedyOptions { ApiKey = "sk_1", BaseAddress = new Uri(address) } });
        };

        creating.Should().NotThrow();
    }
}
