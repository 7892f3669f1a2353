using System.Net;

namespace BatchCalls.Specs.Pull;

/// <param name="Location">Null unless the answer is a redirect.</param>
/// <param name="Body">Empty unless the answer is 200.</param>
internal sealed record HttpAnswer(HttpStatusCode Status, Uri? Location, byte[] Body)
{
    /// <summary>Whether another attempt may fare better.</summary>
    public bool MayPass => (int)Status >= 500 || Status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout;

    /// <param name="limit">Of the body, decompressed; it isn't read any further.</param>
    /// <exception cref="SpecException">The body is larger.</exception>
    public static async Task<HttpAnswer> ReadAsync(HttpClient client, Uri address, int limit, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            .ConfigureAwait(false);
        var isRedirect = (int)response.StatusCode is 301 or 302 or 303 or 307 or 308;
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return new HttpAnswer(response.StatusCode, isRedirect ? response.Headers.Location : null, []);
        }

        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var body = new MemoryStream();
        var buffer = new byte[81920];
        while (await ReadAsync(stream, buffer, cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            body.Write(buffer, 0, count);
            if (body.Length > limit)
            {
                throw new SpecException(new Diagnostic(
                    DocumentAddress.Show(address), null, SpecCode.TooLarge,
                    $"The answer is larger than {limit} bytes. No OpenAPI document is: check the address."));
            }
        }

        return new HttpAnswer(response.StatusCode, null, body.ToArray());
    }

    private static async Task<int> ReadAsync(Stream stream, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidOperationException e)
        {
            // What the other compressions call invalid data, Brotli calls an invalid operation.
            throw new InvalidDataException(e.Message, e);
        }
    }
}
