using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Changing;

/// <summary>The promise of offset paging, against a collection that changes between any two requests.</summary>
[TestFixture]
public sealed class ChangingCollectionTests
{
    private const int Histories = 10_000;
    private const int Batches = 8;

    [Test]
    public async Task Every_row_that_was_there_throughout_comes_once_and_in_order([Range(0, Batches - 1)] int batch)
    {
        for (var seed = batch; seed < Histories; seed += Batches)
        {
            var history = new History(seed);
            using var client = Client.Over(truedy: ChangingProvider.Of(history));

            var query = new TruedyQuery { PageSize = history.PageSize, Parallelism = history.Parallelism };
            var ids = await client.Truedy.ListAsync(query).Select(row => row.Id).ToListAsync();

            ids.Should().OnlyHaveUniqueItems($"of history {seed}");
            ids.Where(history.IsThroughout).Should().Equal(history.Throughout, $"of history {seed}");
        }
    }
}
