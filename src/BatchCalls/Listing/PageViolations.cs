namespace BatchCalls.Listing;

/// <summary>What could not be read of a listing's pages, told once its last row is delivered.</summary>
internal sealed class PageViolations
{
    private readonly List<ContractViolationException> _violations = [];
    private readonly List<UnreadableRow> _rows = [];

    public bool HasAny => _violations.Count > 0;

    public int UnreadableRowCount => _rows.Count;

    /// <param name="violation">Null when the page was read whole.</param>
    /// <param name="rows">The unreadable rows that no page before had: pages overlap.</param>
    public void Add(ContractViolationException? violation, IReadOnlyList<UnreadableRow> rows)
    {
        _rows.AddRange(rows);
        if (violation is not null && (rows.Count > 0 || violation.UnreadableRows.Count == 0))
        {
            // Without its page, which has been delivered: memory stays flat.
            _violations.Add(new ContractViolationException(violation.Message, violation.Facts, violation.UnreadableRows, violation.Deviations, violation.InnerException));
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

    private ContractViolationException Merge(ContractViolationException told, List<ContractViolationException> all)
    {
        if (all.Count == 1)
        {
            return told;
        }

        var deviations = all.SelectMany(violation => violation.Deviations).Distinct().ToList();
        return new ContractViolationException($"{told.Message} In all, unreadable rows: {_rows.Count}.", told.Facts, [.. _rows], deviations, told);
    }
}
