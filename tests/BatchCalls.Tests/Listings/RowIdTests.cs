using BatchCalls.Tests.Scripted;
using Newtonsoft.Json;

namespace BatchCalls.Tests.Listings;

/// <summary>Rows are told apart by their ids, whatever letters those have, and however many there are.</summary>
[TestFixture]
public sealed class RowIdTests
{
    private static string RowOf(string id) => TruedyWire.Row("\0").Replace("\"\0\"", JsonConvert.ToString(id)).Replace("\0", "x");

    private static async Task<IReadOnlyList<string>> ListAsync(params string[][] pages)
    {
        var answers = pages.Select((ids, page) => TruedyWire.PageWith(
            $$"""{"total":{{pages.Sum(rows => rows.Length)}},"limit":100,"offset":0,"has_more":{{(page < pages.Length - 1 ? "true" : "false")}}}""",
            [.. ids.Select(RowOf)]));
        using var client = Client.Over(truedy: ScriptedProvider.Answering([.. answers.Select(answer => (ScriptedAnswer)answer)]));
        return await client.Truedy.ListAsync(new TruedyQuery { Parallelism = 1 }).Select(row => row.Id).ToListAsync();
    }

    [Test]
    public async Task Ids_that_are_nearly_alike_are_different_rows()
    {
        string[] ids =
        [
            "a", "A", "aa", "a ", "a\0", "\u0061\u0301", "\u00e1", "é", "É", "ß", "ss", "١", "1", "01", "😀", "😁",
            "\u6161",
            new('x', 511), new('x', 512), new('x', 513), new('é', 256), new('é', 257), new('x', 70_000), new('x', 70_001), new('é', 70_000),
            "after the long ones",
        ];

        (await ListAsync(ids)).Should().Equal(ids);
    }

    [Test]
    public async Task Each_id_is_known_again_among_thousands([Values(1, 36, 300)] int length)
    {
        string[] ids = [.. Enumerable.Range(0, 3_000).Select(i => $"{i}".PadLeft(length, i % 2 == 0 ? '0' : 'é'))];
        using var client = Client.Over(threetone: ScriptedProvider.Answering(
            ThreetoneWire.Page("c1", [.. ids[..2_000].Select(id => ThreetoneWire.Row(id))]),
            ThreetoneWire.Page(null, [.. ids.Select(id => ThreetoneWire.Row(id))])));

        (await client.Threetone.ListAsync().Select(row => row.Id).ToListAsync()).Should().Equal(ids);
    }
}
