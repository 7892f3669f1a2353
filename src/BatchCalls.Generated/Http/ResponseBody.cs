using System.Buffers;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;

namespace BatchCalls.Generated.Http;

/// <summary>A body in memory, decompressed and as UTF-8 without a byte-order mark. Rents its buffer until disposed.</summary>
internal sealed class ResponseBody : IDisposable
{
    private const int FirstBuffer = 16 * 1024;

    // Each costs a buffer and a stream around the others; one is usual.
    private const int MostEncodings = 4;

    // By their byte-order marks; UTF-32's begins with UTF-16's.
    private static readonly Encoding[] Marked =
    [
        new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    private byte[] _buffer = [];
    private int _start;
    private int _length;

    /// <summary>Stands for a body that could not be read.</summary>
    public static ResponseBody None => new();

    public ReadOnlyMemory<byte> Utf8 => _buffer.AsMemory(_start, _length - _start);

    /// <summary>Reads without blocking a thread, and never more than <paramref name="maxBytes"/> decompressed bytes.</summary>
    /// <exception cref="UnreadableBodyException">Too large, or an encoding or charset that is not known here.</exception>
    public static async Task<ResponseBody> ReadAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        var body = new ResponseBody();
        try
        {
            await body.FillAsync(content, maxBytes, cancellationToken).ConfigureAwait(false);
            body.ToUtf8(CharsetOf(content.Headers)?.Trim('"', '\''));
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        _start = _length = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task FillAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        var received = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var stream = Decompressed(received, content);
        // A length of the server's saying is a hint, no reason to take that much memory at once.
        var expected = Math.Min(content.Headers.ContentLength ?? 0, 1024 * 1024);
        _buffer = ArrayPool<byte>.Shared.Rent((int)Math.Max(FirstBuffer, expected + 1));
        int count;
        try
        {
            while ((count = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false)) > 0)
            {
                _length += count;
                if (_length > maxBytes)
                {
                    throw new UnreadableBodyException(
                        $"its body is larger than {maxBytes:N0} bytes. Raise {nameof(ApiClientOptions.MaxBodyBytes)} if that is meant to be");
                }

                if (_length == _buffer.Length)
                {
                    Grow();
                }
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or (InvalidOperationException and not ObjectDisposedException))
        {
            // Brotli says the second.
            throw new UnreadableBodyException("its compressed body is damaged", exception);
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(_buffer.Length * 2L, Array.MaxLength));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    // The usual handler decompresses and takes the header away; with another handler it may still be there.
    private static Stream Decompressed(Stream stream, HttpContent content)
    {
        if (!content.Headers.NonValidated.Contains("Content-Encoding"))
        {
            return stream;
        }

        if (content.Headers.ContentEncoding.Count > MostEncodings)
        {
            throw new UnreadableBodyException($"its body has more than {MostEncodings} content encodings, one in the other");
        }

        foreach (var encoding in content.Headers.ContentEncoding.Reverse())
        {
            stream = encoding.ToUpperInvariant() switch
            {
                "GZIP" or "X-GZIP" => new GZipStream(stream, CompressionMode.Decompress),
                "DEFLATE" => new ZLibStream(stream, CompressionMode.Decompress),
                "BR" => new BrotliStream(stream, CompressionMode.Decompress),
                "IDENTITY" => stream,
                _ => throw new UnreadableBodyException("its body has a content encoding that this client does not know"),
            };
        }

        return stream;
    }

    // .NET drops a header that ends in a semicolon, whole.
    private static string? CharsetOf(HttpContentHeaders headers) => headers.ContentType is { } parsed ? parsed.CharSet
        : headers.NonValidated.TryGetValues("Content-Type", out var written)
            && MediaTypeHeaderValue.TryParse(written.ToString().TrimEnd(' ', ';'), out var repaired) ? repaired.CharSet
        : null;

    private void ToUtf8(string? charset)
    {
        var bytes = _buffer.AsSpan(0, _length);
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            _start = Encoding.UTF8.Preamble.Length;
        }
        else if (MarkedBy(bytes) is { } marked)
        {
            Convert(marked, marked.Preamble.Length);
        }
        else if (!string.IsNullOrEmpty(charset) && Named(charset) is { CodePage: not 65001 and not 20127 } encoding)
        {
            Convert(encoding, preamble: 0);
        }
    }

    private static Encoding? MarkedBy(ReadOnlySpan<byte> bytes)
    {
        foreach (var encoding in Marked)
        {
            if (bytes.StartsWith(encoding.Preamble))
            {
                return encoding;
            }
        }

        return null;
    }

    private static Encoding Named(string charset)
    {
        var (onEncode, onDecode) = (EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        try
        {
            // "utf8" is no registered name, but common.
            return charset.Equals("utf8", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8
                : CodePagesEncodingProvider.Instance.GetEncoding(charset, onEncode, onDecode)
                ?? Encoding.GetEncoding(charset, onEncode, onDecode);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new UnreadableBodyException("its content type names a charset that this client does not know", exception);
        }
    }

    private void Convert(Encoding from, int preamble)
    {
        var text = Decode(from, _buffer.AsSpan(preamble, _length - preamble));
        var converted = ArrayPool<byte>.Shared.Rent(Math.Max(1, Encoding.UTF8.GetByteCount(text)));
        _length = Encoding.UTF8.GetBytes(text, converted);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = converted;
    }

    private static string Decode(Encoding from, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return from.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            throw new UnreadableBodyException($"its body is not well-formed {from.WebName} text", exception);
        }
    }
}
