namespace BatchCalls.ContractTests.Sessions;

/// <summary>
/// The network, and whether a request is on it: until its answer has been read to the end, a fake clock must not move on.
/// </summary>
internal sealed class CountingHandler()
    : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
{
    private int _underWay;
    private CancellationToken _lastCaller;

    public bool IsBusy => Volatile.Read(ref _underWay) > 0;

    /// <summary>True if the last request has been cancelled, which a fake clock must let it notice.</summary>
    public bool IsCancelled => _lastCaller.IsCancellationRequested;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _lastCaller = cancellationToken;
        Interlocked.Increment(ref _underWay);
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            var body = new WatchedStream(await response.Content.ReadAsStreamAsync(cancellationToken), HasEnded);
            var content = new StreamContent(body);
            foreach (var header in response.Content.Headers)
            {
                content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }

            response.Content = content;
            return response;
        }
        catch
        {
            HasEnded();
            throw;
        }
    }

    private void HasEnded() => Interlocked.Decrement(ref _underWay);
}
