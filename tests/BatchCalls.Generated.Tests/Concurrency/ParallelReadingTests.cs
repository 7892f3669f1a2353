using System.Collections.Concurrent;
using BatchCalls.Generated.Tests.Policy;
using BatchCalls.Generated.Tests.Providers;
using BatchCalls.Generated.Tests.Stub;
using Newtonsoft.Json;

namespace BatchCalls.Generated.Tests.Concurrency;

/// <summary>One client, many threads.</summary>
[TestFixtureSource(typeof(Wire), nameof(Wire.All))]
internal sealed class ParallelReadingTests(Wire wire)
{
    private const int Reads = 400;

    [Test]
    public async Task Every_read_gives_what_it_gives_alone()
    {
        var bodies = Enumerable.Range(0, 20).Select(Body).ToArray();
        var alone = new List<string>();
        foreach (var body in bodies)
        {
            alone.Add(Text(await wire.ReadAsync(body)));
        }

        var number = -1;
        var read = wire.Connect(new StubServer(_ => Answer.Json(bodies[Interlocked.Increment(ref number) % bodies.Length])));
        var texts = new ConcurrentBag<string>();
        await Parallel.ForAsync(0, Reads, async (_, _) => texts.Add(Text(await read())));

        texts.Order().Should().Equal(Enumerable.Repeat(alone, Reads / bodies.Length).SelectMany(text => text).Order());
    }

    [Test]
    public async Task Each_deviation_is_told_once()
    {
        var told = new ConcurrentBag<ContractDeviation>();
        var number = 0;
        var server = new StubServer(_ => Answer.Json(wire.Page(wire.Row("a", $"\"m{Interlocked.Increment(ref number) % 150}\":1"))));
        var read = wire.Connect(server, new ApiClientOptions { OnDeviation = told.Add });

        await Parallel.ForAsync(0, 1_500, async (_, _) => await read());

        told.Should().HaveCount(150).And.OnlyHaveUniqueItems();
    }

    [Test]
    public async Task What_came_without_a_typed_place_is_there_for_every_thread()
    {
        var row = (await wire.ReadAsync(wire.Page(wire.Row("a", $"\"mood\":1,\"{wire.OptionalInteger}\":\"x\"")))).Rows.Single();

        var counts = new ConcurrentBag<int>();
        Parallel.For(0, 64, _ => counts.Add(row.AdditionalProperties.Count + row.UnreadableValues.Count));

        counts.Should().OnlyContain(count => count == 2);
    }

    private static string Text(Outcome outcome) =>
        $"{JsonConvert.SerializeObject(outcome.Page)} {OutcomeText.Of(outcome, [])} {outcome.Message}";

    private string Body(int number) => (number % 4) switch
    {
        0 => wire.Page(wire.Row($"r{number}")),
        1 => wire.Page(wire.Row($"r{number}", $"\"mood{number}\":{number}"), "null"),
        2 => wire.Page(wire.Row($"r{number}", $"\"{wire.OptionalInteger}\":\"{number}\"")),
        _ => wire.Page(wire.Row($"r{number}"))[..^number],
    };
}
