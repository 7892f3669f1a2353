namespace BatchCalls.ContractTests.Sessions;

/// <param name="send">Sends the request on; may be called more than once.</param>
internal delegate Task<HttpResponseMessage> Tamper(HttpRequestMessage request, Func<Task<HttpResponseMessage>> send);

/// <summary>Changes what our clients send, as a mistake in them would.</summary>
internal sealed class TamperingHandler(HttpMessageHandler network, Tamper tamper) : DelegatingHandler(network)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        tamper(request, () => base.SendAsync(request, cancellationToken));
}
