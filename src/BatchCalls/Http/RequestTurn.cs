using System.Threading.RateLimiting;

namespace BatchCalls.Http;

/// <summary>A request's permits. They come back a window after its end: the provider counts it at some time before that.</summary>
internal sealed class RequestTurn(int limits) : IDisposable
{
    private readonly List<(RequestLimit Limit, RateLimitLease Permit)> _permits = new(limits);

    /// <summary>Set as the request is sent; without it nothing was used.</summary>
    public bool IsUsed { get; set; }

    public void Add(RequestLimit limit, RateLimitLease permit) => _permits.Add((limit, permit));

    public void Dispose()
    {
        foreach (var (limit, permit) in _permits)
        {
            if (IsUsed)
            {
                limit.ReturnLater(permit);
            }
            else
            {
                permit.Dispose();
            }
        }
    }
}
