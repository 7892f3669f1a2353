using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Listings;

public abstract partial class ListingContract
{
    [Test]
    public async Task A_request_is_a_GET_for_JSON_with_one_credential()
    {
        var provider = ScriptedProvider.Answering(Page(false));
        using var client = Over(provider);

        await Ids(client).ToListAsync();

        var request = provider.Requests.Single();
        request.Method.Should().Be("GET");
        request.Headers.Keys.Should().BeEquivalentTo("Accept", "User-Agent", KeyHeader.Name);
        request.Headers["Accept"].Should().Be("application/json");
        request.Headers[KeyHeader.Name].Should().Be(KeyHeader.Value);
    }

    [Test]
    public async Task A_request_goes_to_the_documented_address()
    {
        var provider = ScriptedProvider.Answering(Page(false));
        using var client = Over(provider);

        await Ids(client).ToListAsync();

        provider.Requests.Single().Address.GetLeftPart(UriPartial.Path).Should().Be(DocumentedAddress + OperationPath);
    }

    [TestCase("https://voice.example/base/v2")]
    [TestCase("https://voice.example/base/v2/")]
    public async Task A_base_address_keeps_its_path(string baseAddress)
    {
        var provider = ScriptedProvider.Answering(Page(false));
        using var client = Over(provider, new Uri(baseAddress));

        await Ids(client).ToListAsync();

        provider.Requests.Single().Address.GetLeftPart(UriPartial.Path).Should().Be("https://voice.example/base/v2" + OperationPath);
    }
}
