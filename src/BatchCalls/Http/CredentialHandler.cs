namespace BatchCalls.Http;

/// <summary>Adds the key to each request, and to none that goes elsewhere than the account's address.</summary>
internal sealed class CredentialHandler(Credential credential, Uri baseAddress, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var target = request.RequestUri!;
        if (Uri.Compare(target, baseAddress, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) != 0)
        {
            throw new InvalidOperationException(
                $"The key for {baseAddress.Host} is not sent to {target.Host}. Send requests to the address that the handler was made for.");
        }

        await credential.AddToAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            credential.RemoveFrom(request);
        }
    }
}
