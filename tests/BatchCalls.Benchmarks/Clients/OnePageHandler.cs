using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace BatchCalls.Benchmarks.Clients;

/// <summary>A provider whose whole listing is one page, in memory.</summary>
internal sealed class OnePageHandler(string page) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly byte[] _page = Encoding.UTF8.GetBytes(page);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(_page);
        content.Headers.ContentType = Json;
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
    }
}
