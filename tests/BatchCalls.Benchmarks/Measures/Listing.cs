using BatchCalls.Benchmarks.Measuring;
using BatchCalls.Benchmarks.Reporting;
using BatchCalls.Benchmarks.Serving;

namespace BatchCalls.Benchmarks.Measures;

/// <summary>10,000 rows without latency: what each client costs.</summary>
internal static class Listing
{
    private const int ListingsOfASample = 3;

    public static async Task<Section> RunAsync(Plan plan, ServerProcess server)
    {
        var race = new Race(server, latency: 0, Plan.Rows, ListingsOfASample);
        var result = await race.RunAsync(
            [.. Contenders.Floors, .. Contenders.Peers, .. Contenders.Own, .. Contenders.OfTheExample],
            warmUps: plan.Rounds(6),
            plan.Rounds(15));
        var table = new Table("client", "wall, ms", "CPU, µs a row", "CPU × floor", "bytes a row", "bytes × floor", "requests");
        foreach (var contender in result.Contenders)
        {
            var (name, floor) = (contender.Name, contender.Floor);
            table.Add(
                name,
                Target.Text(result.Wall(name).Median / ListingsOfASample),
                Target.Text(result.CpuMicrosecondsPerRow(name).Median),
                floor is null ? "1" : Target.Text(Cpu(name, floor).Median),
                Target.Text(result.BytesPerRow(name).Median),
                floor is null ? "1" : Target.Text(Bytes(name, floor).Median),
                $"{result.Counts(name).Requests}");
        }

        return new Section("Listing 10,000 rows at 0 ms", $"Each sample is {ListingsOfASample} listings.\n\n{table}",
        [
            .. Costs("`client.Truedy`", Contenders.Truedy, Contenders.TruedyFloor),
            Target.Ratio("`client.Truedy`: bytes per row, × plain NSwag", 0.22, Bytes(Contenders.Truedy, Contenders.PlainNSwag)),
            .. Costs("`client.Truedy`, example's shape", Contenders.Example, Contenders.ExampleFloor),
            Target.Ratio(
                "`client.Truedy`, example's shape: bytes per row, × plain NSwag",
                0.22,
                Bytes(Contenders.Example, Contenders.ExampleNSwag)),
            .. Costs("`client.Threetone`", Contenders.Threetone, Contenders.ThreetoneFloor),
            new Target(
                "10,000 Threetone rows at the default page size",
                20,
                "requests",
                Spread.Of([result.Counts(Contenders.Threetone).Requests])),
        ]);

        Target[] Costs(string what, string name, string floor) =>
        [
            Target.Ratio($"{what}: CPU per row, × floor", 1.1, Cpu(name, floor)),
            Target.Ratio($"{what}: bytes per row, × floor", 1.1, Bytes(name, floor)),
        ];

        Spread Cpu(string name, string floor) => result.Ratio(name, floor, sample => sample.Cpu.TotalMicroseconds);
        Spread Bytes(string name, string floor) => result.Ratio(name, floor, sample => sample.Bytes);
    }
}
