namespace BatchCalls.Listing;

/// <summary>What could not be read of a listing's pages, told once its last row is delivered.</summary>
internal sealed class PageViolations
{
    private readonly List<ContractViolationException> _violations = [];

    public bool HasAny => _violations.Count > 0;

    public int UnreadableRowCount => _violations.Sum(violation => violation.UnreadableRows.Count);

    public void Add(ContractViolationException? violation)
    {
        if (violation is not null)
        {
            _violations.Add(violation);
        }
    }

    /// <summary>All that failed: one <see cref="ContractViolationException"/> with the unreadable rows of all pages, and the ending.</summary>
    /// <param name="ending">Why the listing could not go on; null when it came to its end.</param>
    /// <returns>Null when nothing failed.</returns>
    public Exception? With(BatchCallsException? ending) => (_violations, ending) switch
    {
        ([], _) => ending,
        ([var first, ..], null) => Merge(first, _violations),
        (_, ContractViolationException last) => Merge(last, [.. _violations, last]),
        ([var first, ..], _) => new AggregateException("Listing failed more than once.", Merge(first, _violations), ending),
    };

    private static ContractViolationException Merge(ContractViolationException told, List<ContractViolationException> all)
    {
        if (all.Count == 1)
        {
            return told;
        }

        var rows = all.SelectMany(violation => violation.UnreadableRows).ToList();
        var deviations = all.SelectMany(violation => violation.Deviations).Distinct().ToList();
        return new ContractViolationException($"{told.Message} In all, unreadable rows: {rows.Count}.", told.Facts, rows, deviations, told);
    }
}
