using BatchCalls.Benchmarks.Wire;

namespace BatchCalls.Benchmarks.Clients.Floor;

internal sealed class AnthropicPage : IFloorPage
{
    public required List<AnthropicRow> Data { get; init; }

    public string? LastId { get; init; }

    public bool HasMore { get; init; }

    public string? NextPage => HasMore ? $"&after_id={LastId}" : null;

    public Tally AddTo(Tally tally)
    {
        foreach (var row in Data)
        {
            tally = tally.With(row.Id, row.RequestCounts.Processing);
        }

        return tally;
    }
}
