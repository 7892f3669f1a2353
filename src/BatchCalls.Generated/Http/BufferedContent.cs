using System.Net;

namespace BatchCalls.Generated.Http;

/// <summary>
/// A body that a handler has read already, so that a retry or a timeout of the handler's covers it too. Whoever sends through
/// the handler without one of our clients gets it as any other content.
/// </summary>
internal sealed class BufferedContent : HttpContent
{
    private readonly UnreadableBodyException? _failure;
    private ResponseBody? _body;

    private BufferedContent(HttpContent original, ResponseBody? body, UnreadableBodyException? failure)
    {
        _body = body;
        _failure = failure;
        foreach (var (name, values) in original.Headers.NonValidated)
        {
            // The body is decompressed and UTF-8 by now.
            if (name is not ("Content-Encoding" or "Content-Length"))
            {
                Headers.TryAddWithoutValidation(name, values);
            }
        }

        if (Headers.ContentType is { CharSet: not null } type)
        {
            type.CharSet = "utf-8";
        }
    }

    /// <summary>Takes the place of a content that it reads to its end.</summary>
    public static async Task<BufferedContent> ReadAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        try
        {
            return new BufferedContent(content, await ResponseBody.ReadAsync(content, maxBytes, cancellationToken).ConfigureAwait(false), failure: null);
        }
        catch (UnreadableBodyException exception)
        {
            // Told by whoever wants the body, who knows provider and operation.
            return new BufferedContent(content, body: null, exception);
        }
    }

    /// <summary>UTF-8; empty when the body is unreadable.</summary>
    public ReadOnlyMemory<byte> Utf8 => _body?.Utf8 ?? default;

    /// <summary>Hands the body over to one owner.</summary>
    /// <exception cref="UnreadableBodyException">It could not be read.</exception>
    public ResponseBody Take()
    {
        var body = _failure is null ? _body! : throw new UnreadableBodyException(_failure.Message, _failure);
        _body = null;
        return body;
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        await stream.WriteAsync(Readable().Utf8).ConfigureAwait(false);

    protected override bool TryComputeLength(out long length)
    {
        length = Readable().Utf8.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _body?.Dispose();
            _body = null;
        }

        base.Dispose(disposing);
    }

    private ResponseBody Readable() => _body ?? throw new HttpRequestException($"The body cannot be read: {_failure?.Message ?? "it was taken"}.");
}
