namespace BatchCalls.ContractTests.Sessions;

/// <summary>The network, and whether a request is on it: until its answer has come, a fake clock must not move on.</summary>
internal sealed class CountingHandler()
    : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
{
    private int _underWay;

    public bool IsBusy => Volatile.Read(ref _underWay) > 0;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _underWay);
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }
}
