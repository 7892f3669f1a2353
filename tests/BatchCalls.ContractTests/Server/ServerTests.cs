using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using BatchCalls.ContractTests.Runs;
using BatchCalls.ContractTests.Sessions;
using BatchCalls.ContractTests.Stubs;

namespace BatchCalls.ContractTests.Server;

/// <summary>WireMock.Net, seen from a bare socket: it keeps requests as they are sent, and sends responses as they are stubbed.</summary>
internal sealed class ServerTests
{
    private static readonly TruedyService Service = new();

    [TestCase("/batch-calls?status=a%2Bb%2Fc%3D%3D&limit=+5&limit=%7e%41%c3%a9#x")]
    [TestCase("/batch-calls?=&&a=b?c&=d")]
    [TestCase("/batch%2Dcalls/%2e%2e/a%2Bb/c%20d//?x='%27\"")]
    public async Task A_target_is_kept_letter_by_letter(string target)
    {
        var session = ContractServer.Open(Service.Document);

        await SendAsync(session, target);

        session.Targets.Should().Equal(target);
    }

    [Test]
    public async Task A_header_that_is_sent_twice_is_kept_twice()
    {
        var session = ContractServer.Open(Service.Document);

        await SendAsync(session, "/batch-calls", "X-Two: b", "x-two: a, c", "Empty:");

        session.Requests.Single().Request.Headers.Should()
            .Equal(("Connection", "close"), ("Host", "localhost"), ("X-Two", "b"), ("X-Two", "a, c"), ("Empty", ""));
    }

    [TestCase("application/json")]
    [TestCase("text/html; charset=iso-8859-1")]
    public async Task A_response_is_sent_as_it_is_stubbed(string contentType)
    {
        var stub = Stub.Json(418, "{\"é\u2028👍🏽\":1}\n")
            .WithHeader("Content-Type", contentType).WithHeader("Retry-After", "17");

        var response = await AskAsync(stub);

        response.Should().StartWith("HTTP/1.1 418 ").And.Contain($"\r\nContent-Type: {contentType}\r\n")
            .And.Contain("\r\nRetry-After: 17\r\n").And.Contain("{\"é\u2028👍🏽\":1}\n").And.NotContain("Content-Encoding");
    }

    [Test]
    public async Task A_response_without_a_body_has_none()
    {
        var response = await AskAsync(new Stub(204, new Dictionary<string, string>(), Body: null, "204"));

        response.Should().StartWith("HTTP/1.1 204 ").And.EndWith("\r\n\r\n").And.NotContain("Content-Type");
    }

    [Test]
    public void It_listens_on_loopback_alone()
    {
        var port = ContractServer.Open(Service.Document).BaseAddress.Port;

        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => listener.Port == port).Should()
            .Equal(new IPEndPoint(IPAddress.Loopback, port));
    }

    private static Task<string> AskAsync(Stub stub)
    {
        var session = ContractServer.Open(Service.Document);
        session.Serve(Service.Listing, stub);
        return SendAsync(session, Service.Listing.Path, $"{Service.KeyHeader.Name}: {Service.KeyHeader.Value}");
    }

    private static async Task<string> SendAsync(StubSession session, string target, params string[] headers)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, session.BaseAddress.Port);
        var lines = string.Concat(headers.Append("Connection: close").Select(header => header + "\r\n"));
        var request = $"GET {session.BaseAddress.AbsolutePath}{target} HTTP/1.1\r\nHost: localhost\r\n{lines}\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
