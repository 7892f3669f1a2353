namespace BatchCalls;

/// <summary>One page of a listing: what one request brought that was new, or several where rows had moved.</summary>
/// <param name="Items">In the provider's order; may be empty before the last page, for instance where a filter is applied here.</param>
/// <param name="Total">All rows that match, as the provider counts them; null when it doesn't say.</param>
/// <param name="Deviations">In what this page differs from the provider's document; distinct.</param>
/// <param name="Outcome">On the provider's last page: how its listing ended. Null while more pages follow.</param>
public sealed record BatchCallPage<T>(
    IReadOnlyList<T> Items,
    long? Total,
    IReadOnlyList<ContractDeviation> Deviations,
    ListingOutcome? Outcome)
{
    /// <summary>No page of the same provider follows.</summary>
    public bool IsLast => Outcome is not null;

    /// <summary>
    /// Opaque; in a query's <c>ContinueFrom</c> it lists what follows this page, on another machine too. It names rows by their
    /// ids. Null on the provider's last page only.
    /// </summary>
    public string? Continuation
    {
        get => field ?? MakeContinuation?.Invoke();
        init;
    }

    /// <summary>In short: neither its rows nor its continuation, which names them.</summary>
    public override string ToString() => $"{Items.Count} rows{(Outcome is null ? "" : $", {Outcome.End} after {Outcome.Rows}")}";

    // Few callers want one, and it names every row of the page.
    internal Func<string>? MakeContinuation { get; init; }
}
