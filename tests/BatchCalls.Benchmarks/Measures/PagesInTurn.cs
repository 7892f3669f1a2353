using System.Diagnostics;

namespace BatchCalls.Benchmarks.Measures;

/// <summary>
/// Times of the same benchmarks, taken in turn: BenchmarkDotNet takes one after another, and on a machine that is shared, minutes
/// differ more than clients do.
/// </summary>
internal static class PagesInTurn
{
    // Of a hundred rows each: some 60 ms a sample.
    private const int PagesOfASample = 200;

    /// <param name="shape">As <see cref="PageBenchmarks.Shape"/>.</param>
    /// <param name="methods">Of <see cref="PageBenchmarks"/>.</param>
    /// <returns>Nanoseconds a row, round by round, of each method.</returns>
    public static async Task<IReadOnlyDictionary<string, List<double>>> TimeAsync(string shape, IReadOnlyList<string> methods, int warmUps, int rounds)
    {
        var benchmarks = new PageBenchmarks { Shape = shape };
        await benchmarks.SetUpAsync();
        var pages = methods.Select(method => typeof(PageBenchmarks).GetMethod(method)!.CreateDelegate<Func<Task<int>>>(benchmarks)).ToList();
        var times = methods.ToDictionary(method => method, _ => new List<double>());
        for (var round = -warmUps; round < rounds; round++)
        {
            for (var turn = 0; turn < pages.Count; turn++)
            {
                // Each begins a round in its turn.
                var index = (turn + Math.Max(round, 0)) % pages.Count;
                var start = Stopwatch.GetTimestamp();
                var rows = 0;
                for (var i = 0; i < PagesOfASample; i++)
                {
                    rows += await pages[index]();
                }

                var time = Stopwatch.GetElapsedTime(start).TotalNanoseconds / rows;
                if (round >= 0)
                {
                    times[methods[index]].Add(time);
                }
            }
        }

        benchmarks.CleanUp();
        return times;
    }
}
