using BatchCalls.Benchmarks.Clients;
using BatchCalls.Benchmarks.Measuring;
using BatchCalls.Benchmarks.Reporting;
using BatchCalls.Benchmarks.Serving;

namespace BatchCalls.Benchmarks.Measures;

/// <summary>What stays on the heap while 100,000 rows are listed.</summary>
internal static class LiveHeap
{
    private const int Rows = 100_000;

    public static async Task<Section> RunAsync(Plan plan, ServerProcess server)
    {
        var address = server.Address("heap", latency: 0, Rows, "truedy");
        using (var another = new OwnTruedyClient(Ours.Client(truedy: address), degree: null))
        {
            await another.ListAsync();
        }

        var (fixedPart, perRow, most) = (new List<double>(), new List<double>(), 0.0);
        for (var round = 0; round < plan.Rounds(3); round++)
        {
            var samples = await SampleAsync(address);
            var (first, last) = (Median(samples[..10]), Median(samples[^10..]));
            fixedPart.Add(first.Live / 1e6);
            perRow.Add((last.Live - first.Live) / (last.Rows - first.Rows));
            most = Math.Max(most, samples.Max(sample => sample.Live));
        }

        return new Section("Live heap while listing 100,000 Truedy rows",
            $"""
            `GC.GetTotalMemory(true)` at the first ten pages, at each tenth page and at the last ten, less what it was before the
            listing. The consumer keeps no row. What grows with the rows is told apart from what does not, without knowing what
            the library keeps: the fixed part is the median of the first ten samples, the part of a row is the slope from there to the
            median of the last ten. It is the set of seen ids, and whatever else is kept of each page. The most that was seen, all
            in all, was {most / 1e6:0.0} MB.
            """,
            [
                new Target("live heap while listing 100,000 rows, apart from what grows", 1.5, "MB", Spread.Of(fixedPart)),
                new Target("what grows: the set of seen ids", 64, "bytes a row", Spread.Of(perRow)),
            ]);
    }

    private static async Task<List<(double Rows, double Live)>> SampleAsync(Uri address)
    {
        // On a stack of its own: below this one there may still be frames of the listing before.
        await Task.Delay(100).ConfigureAwait(false);
        using var client = Ours.Client(truedy: address);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var samples = new List<(double Rows, double Live)>();
        var (rows, pages, lastPage) = (0, 0, (Rows / 99) + 1);
        await foreach (var page in client.Truedy.ListAsync().AsPages().ConfigureAwait(false))
        {
            rows += page.Items.Count;
            pages++;
            if (pages <= 10 || pages % 10 == 0 || pages > lastPage - 10)
            {
                samples.Add((rows, GC.GetTotalMemory(forceFullCollection: true) - before));
            }
        }

        return rows == Rows ? samples : throw new InvalidOperationException($"{rows} rows were listed of {Rows}.");
    }

    private static (double Rows, double Live) Median(IReadOnlyList<(double Rows, double Live)> samples) =>
        (Spread.Of(samples.Select(sample => sample.Rows)).Median, Spread.Of(samples.Select(sample => sample.Live)).Median);
}
