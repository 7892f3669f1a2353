using BatchCalls.Benchmarks.Wire;

namespace BatchCalls.Benchmarks.Clients.Floor;

internal sealed class TruedyPage<TRow> : IFloorPage
    where TRow : TruedyRow
{
    public required List<TRow> Data { get; init; }

    public PageMeta? Meta { get; init; }

    public PageNumbers? Pagination { get; init; }

    public string? NextPage => Pagination is { HasMore: true } page ? $"&offset={page.Offset + Data.Count}" : null;

    public Tally AddTo(Tally tally)
    {
        foreach (var row in Data)
        {
            tally = tally.With(row.Id, row.TotalContacts ?? 0);
        }

        return tally;
    }

    internal sealed class PageMeta
    {
        public string? RequestId { get; init; }

        public DateTimeOffset? Ts { get; init; }
    }

    internal sealed class PageNumbers
    {
        public long Total { get; init; }

        public long Limit { get; init; }

        public long Offset { get; init; }

        public bool HasMore { get; init; }
    }
}
