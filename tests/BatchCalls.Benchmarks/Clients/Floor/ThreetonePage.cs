using BatchCalls.Benchmarks.Wire;

namespace BatchCalls.Benchmarks.Clients.Floor;

internal sealed class ThreetonePage : IFloorPage
{
    public required List<ThreetoneRow> BatchCalls { get; init; }

    public string? NextDoc { get; init; }

    public bool? HasMore { get; init; }

    public string? NextPage => HasMore == true ? $"&last_doc={NextDoc}" : null;

    public Tally AddTo(Tally tally)
    {
        foreach (var row in BatchCalls)
        {
            tally = tally.With(row.Id, row.TotalCallsScheduled ?? 0);
        }

        return tally;
    }
}
