using System.Net;
using BatchCalls.Tests.CommandLine;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Accounts;

/// <summary>Two providers on real sockets: neither ever sees the other's key, nor does a host that one of them names.</summary>
[TestFixture]
public sealed class TwoHostsTests
{
    private static BatchCallsClient Over(LoopbackProvider truedy, LoopbackProvider threetone) => new(new BatchCallsOptions
    {
        Truedy = new TruedyOptions { ApiKey = Client.TruedyKey, BaseAddress = truedy.Address, Requests = Client.SentOnce },
        Threetone = new ThreetoneOptions { ApiKey = Client.ThreetoneKey, BaseAddress = threetone.Address, Requests = Client.SentOnce },
    });

    [Test]
    public async Task Each_provider_sees_its_own_key_alone()
    {
        using var truedy = new LoopbackProvider(_ => TruedyWire.Page(false, TruedyWire.Row("t1")));
        using var threetone = new LoopbackProvider(_ => ThreetoneWire.Page(null, ThreetoneWire.Row("h1")));
        using var client = Over(truedy, threetone);

        (await client.ListAsync().ToListAsync()).Should().HaveCount(2);

        truedy.Heads.Single().Should().Contain($"Authorization: Bearer {Client.TruedyKey}")
            .And.NotContain(Client.ThreetoneKey).And.NotContainEquivalentOf("x-api-key");
        threetone.Heads.Single().Should().Contain($"x-api-key: {Client.ThreetoneKey}")
            .And.NotContain(Client.TruedyKey).And.NotContainEquivalentOf("authorization");
    }

    [Test]
    public async Task A_cookie_is_not_brought_back()
    {
        using var threetone = new LoopbackProvider(_ => new ScriptedAnswer(HttpStatusCode.OK, ThreetoneWire.Page(null))
        {
            Headers = new Dictionary<string, string> { ["Set-Cookie"] = "session=1; Path=/" },
        });
        using var client = Over(threetone, threetone);

        await client.Threetone.ListAsync().ToListAsync();
        await client.Threetone.ListAsync().ToListAsync();

        threetone.Heads.Should().HaveCount(2).And.NotContain(head => head.Contains("Cookie", StringComparison.OrdinalIgnoreCase));
    }

    [Test]
    public async Task A_redirect_without_a_scheme_is_told_by_its_host_too()
    {
        using var client = Client.Over(truedy: ScriptedProvider.Answering(
            new ScriptedAnswer(HttpStatusCode.Found, "") { Headers = new Dictionary<string, string> { ["Location"] = "//elsewhere.example/x" } }));

        (await client.Truedy.ListAsync().DeliverAsync()).Failure.Should().BeOfType<RedirectedException>().Which.TargetHost.Should().Be("elsewhere.example");
    }

    [TestCase(HttpStatusCode.Found)]
    [TestCase(HttpStatusCode.TemporaryRedirect)]
    [TestCase(HttpStatusCode.PermanentRedirect)]
    public async Task A_host_that_a_provider_names_is_told_but_not_called(HttpStatusCode status)
    {
        using var elsewhere = new LoopbackProvider(_ => ThreetoneWire.Page(null));
        using var threetone = new LoopbackProvider(_ => new ScriptedAnswer(status, "")
        {
            Headers = new Dictionary<string, string> { ["Location"] = $"{elsewhere.Address}v1?x-api-key={Client.ThreetoneKey}" },
        });
        using var client = Over(elsewhere, threetone);

        var failure = (await client.Threetone.ListAsync().DeliverAsync()).Failure;

        failure.Should().BeOfType<RedirectedException>().Which.ToString().Should().Contain("127.0.0.1").And.NotContain(Client.ThreetoneKey);
        elsewhere.Heads.Should().BeEmpty();
    }
}
