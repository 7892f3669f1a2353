using BatchCalls.Benchmarks.Clients;
using BatchCalls.Benchmarks.Wire;

namespace BatchCalls.Benchmarks.Measuring;

/// <summary>A client that takes part in a race.</summary>
/// <param name="Name">As the tables call it.</param>
/// <param name="Shape">What it lists; as <see cref="Wire.WireShape.Name"/>.</param>
/// <param name="Make">Of its base address.</param>
internal sealed record Contender(string Name, string Shape, Func<Uri, IListingClient> Make)
{
    /// <summary>The contender that its ratios are to; null when it is itself a floor.</summary>
    public string? Floor { get; init; }

    /// <summary>The server must never see more requests at once.</summary>
    public int MostInFlight { get; init; } = 1;

    /// <summary>What a listing of so many rows has to deliver.</summary>
    public Func<int, Tally> Expected { get; init; } = WireShape.Named(Shape).Expected;

    /// <summary>That a listing takes, exactly; null when that isn't checked.</summary>
    public int? Requests { get; init; }
}
