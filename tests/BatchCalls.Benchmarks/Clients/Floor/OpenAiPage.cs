using BatchCalls.Benchmarks.Wire;

namespace BatchCalls.Benchmarks.Clients.Floor;

internal sealed class OpenAiPage : IFloorPage
{
    public required List<OpenAiRow> Data { get; init; }

    public string? LastId { get; init; }

    public bool HasMore { get; init; }

    public string? NextPage => HasMore ? $"&after={LastId}" : null;

    public Tally AddTo(Tally tally)
    {
        foreach (var row in Data)
        {
            tally = tally.With(row.Id, row.CreatedAt - OpenAiShape.Epoch);
        }

        return tally;
    }
}
