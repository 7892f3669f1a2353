using System.IO.Compression;

namespace BatchCalls.Generated.Tests.Stub;

internal static class Compression
{
    /// <param name="encoding">As in the header Content-Encoding.</param>
    /// <param name="body">What to compress.</param>
    public static byte[] Pack(string encoding, byte[] body)
    {
        using var packed = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Compress),
            "deflate" => new ZLibStream(packed, CompressionMode.Compress),
            _ => new GZipStream(packed, CompressionMode.Compress),
        })
        {
            stream.Write(body);
        }

        return packed.ToArray();
    }
}
