using System.Collections.Concurrent;

namespace BatchCalls.Generated.Reading;

/// <summary>The distinct deviations that one client has met, and who is told of a new one.</summary>
internal sealed class DeviationLog(string provider, string operation, string documentHash, DeviationBudget budget)
{
    private const int MostRowsExpected = 1_000;

    private readonly ConcurrentDictionary<(DeviationKind Kind, string Path), ContractDeviation> _met = new();

    public JsonPathTree Tree { get; } = new();

    /// <summary>A guess at how many rows an answer has: as many as the last one, within reason.</summary>
    public int RowsExpected
    {
        get;
        set => field = Math.Min(value, MostRowsExpected);
    }

    public ContractDeviation Tell(DeviationKind kind, JsonPathNode place) => Tell(kind, place.Text);

    public ContractDeviation Tell(DeviationKind kind, string path)
    {
        if (_met.TryGetValue((kind, path), out var known))
        {
            return known;
        }

        var deviation = new ContractDeviation(provider, operation, kind, path, documentHash);
        lock (_met)
        {
            // Several threads that meet the same one spend once.
            if (_met.TryGetValue((kind, path), out known))
            {
                return known;
            }

            if (!budget.TrySpend())
            {
                return deviation;
            }

            _met[(kind, path)] = deviation;
        }

        budget.OnNew?.Invoke(deviation);
        return deviation;
    }
}
