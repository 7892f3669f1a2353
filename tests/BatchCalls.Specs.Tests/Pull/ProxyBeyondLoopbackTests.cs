using System.Net;
using BatchCalls.Specs.Pull;

namespace BatchCalls.Specs.Tests.Pull;

internal sealed class ProxyBeyondLoopbackTests
{
    private static readonly Uri Proxy = new("http://proxy.test:3128");

    private readonly ProxyBeyondLoopback proxy = new(new WebProxy(Proxy));

    [TestCase("http://127.0.0.1:5000/openapi.json")]
    [TestCase("http://localhost/openapi.json")]
    [TestCase("https://[::1]/openapi.json")]
    public void An_address_of_this_machine_is_reached_directly(string address)
    {
        proxy.IsBypassed(new Uri(address)).Should().BeTrue();
        proxy.GetProxy(new Uri(address)).Should().BeNull();
    }

    [Test]
    public void Any_other_address_is_reached_through_the_proxy()
    {
        proxy.IsBypassed(new Uri("https://provider.test/openapi.json")).Should().BeFalse();
        proxy.GetProxy(new Uri("https://provider.test/openapi.json")).Should().Be(Proxy);
    }
}
