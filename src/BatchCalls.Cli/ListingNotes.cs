using System.Collections.Concurrent;

namespace BatchCalls.Cli;

/// <summary>What a user should know of a listing beside its rows: told when it is over, not between them.</summary>
internal sealed class ListingNotes
{
    private readonly ConcurrentQueue<ContractDeviation> _deviations = new();
    private readonly ConcurrentQueue<ListingOutcome> _outcomes = new();

    public void Add(ContractDeviation deviation) => _deviations.Enqueue(deviation);

    public void Add(ListingOutcome outcome) => _outcomes.Enqueue(outcome);

    /// <summary>One line each; nothing of a listing that is complete.</summary>
    public IEnumerable<string> Lines() =>
    [
        .. _deviations.Select(deviation => $"Deviation: {deviation}."),
        .. _outcomes.Select(Describe).OfType<string>(),
    ];

    private static string? Describe(ListingOutcome outcome) => outcome.End switch
    {
        ListingEnd.Truncated => $"Truncated: {outcome.Provider} has more: {outcome.Reason}.",
        ListingEnd.ChangedWhileReading => $"Changed: rows of {outcome.Provider} came, went or moved while they were read.",
        _ => null,
    };
}
