using BatchCalls.Benchmarks.Wire;

namespace BatchCalls.Benchmarks.Clients;

/// <summary>A way to list everything, as somebody who picks it would write it. Made once, used for many listings.</summary>
internal interface IListingClient : IDisposable
{
    Task<Tally> ListAsync();
}
