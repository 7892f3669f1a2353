using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Web;
using BatchCalls.Benchmarks.Serving;
using BatchCalls.Benchmarks.Wire;

namespace BatchCalls.Tests.Costs;

/// <summary>A provider in memory. Each page is made once, so that a second listing costs what the client does alone.</summary>
internal sealed class PagedProvider(WireShape shape, int rows) : HttpMessageHandler
{
    private readonly ServedRows _rows = new(shape, rows);
    private readonly Dictionary<string, byte[]> _pages = [];

    public int Requests { get; private set; }

    /// <summary>Of the bodies; a client that pages in turn has one at a time.</summary>
    public StreamReads Reads { get; } = new();

    /// <summary>A body comes in pieces of at most so many bytes; null for as many as a read asks for.</summary>
    public int? PieceSize { get; init; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[] page;
        lock (_pages)
        {
            Requests++;
            var query = request.RequestUri!.Query;
            page = _pages.TryGetValue(query, out var made) ? made : _pages[query] = Page(HttpUtility.ParseQueryString(query)!);
        }

        var content = new StreamContent(new CountedStream(page, PieceSize ?? int.MaxValue, Reads));
        content.Headers.ContentLength = page.Length;
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
    }

    private byte[] Page(System.Collections.Specialized.NameValueCollection query)
    {
        var limit = int.Parse(query["limit"]!, System.Globalization.CultureInfo.InvariantCulture);
        var page = PageBounds.Of(shape.Start(name => query[name]), limit, rows);
        return [.. Encoding.UTF8.GetBytes(shape.Head), .. _rows.Slice(page).Span, .. Encoding.UTF8.GetBytes(shape.Tail(page))];
    }
}
