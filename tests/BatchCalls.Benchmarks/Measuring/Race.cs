using BatchCalls.Benchmarks.Clients;
using BatchCalls.Benchmarks.Serving;
using BatchCalls.Benchmarks.Wire;

namespace BatchCalls.Benchmarks.Measuring;

/// <summary>
/// Contenders over the same server, in turn, round after round. What they deliver is checked while they are measured.
/// </summary>
/// <param name="latency">In milliseconds.</param>
/// <param name="listings">That make one sample.</param>
internal sealed class Race(ServerProcess server, int latency, int rows, int listings)
{
    public async Task<RaceResult> RunAsync(IReadOnlyList<Contender> contenders, int warmUps, int rounds)
    {
        var tracks = contenders.Select(Start).ToList();
        var samples = contenders.ToDictionary(contender => contender.Name, _ => new List<Sample>());
        var counts = new Dictionary<string, RunCounts>();
        for (var round = -warmUps; round < rounds; round++)
        {
            for (var turn = 0; turn < tracks.Count; turn++)
            {
                // Each begins a round in its turn.
                var track = tracks[(turn + Math.Max(round, 0)) % tracks.Count];
                var sample = await Sample.OfAsync(() => ListAsync(track));
                counts[track.Contender.Name] = await CheckAsync(track);
                if (round >= 0)
                {
                    samples[track.Contender.Name].Add(sample);
                }
            }
        }

        tracks.ForEach(track => track.Client.Dispose());
        return new RaceResult(contenders, samples, counts, rows * listings);
    }

    private Track Start(Contender contender, int index)
    {
        var run = $"run{latency}-{rows}-{index}";
        var client = contender.Make(server.Address(run, latency, rows, contender.Shape));
        return new Track(contender, run, client, contender.Expected(rows));
    }

    private async Task ListAsync(Track track)
    {
        for (var i = 0; i < listings; i++)
        {
            var tally = await track.Client.ListAsync();
            if (tally != track.Expected)
            {
                throw new InvalidOperationException(
                    $"{track.Contender.Name} delivered {tally}, not {track.Expected}: rows are missing, doubled or moved.");
            }
        }
    }

    private async Task<RunCounts> CheckAsync(Track track)
    {
        var counts = await server.CountsAsync(track.Run);
        var (name, most, requests) = (track.Contender.Name, track.Contender.MostInFlight, track.Contender.Requests * listings);
        return counts.MostInFlight > most
            ? throw new InvalidOperationException($"{name} had {counts.MostInFlight} requests in flight, and may have {most}.")
            : requests is not null && counts.Requests != requests
            ? throw new InvalidOperationException($"{name} sent {counts.Requests} requests; {requests} are right.")
            : counts with { Requests = counts.Requests / listings };
    }

    private sealed record Track(Contender Contender, string Run, IListingClient Client, Tally Expected);
}
