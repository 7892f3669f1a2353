namespace BatchCalls.Listing;

/// <summary>What could not be read of a listing's pages, told once its last row is delivered.</summary>
internal sealed class PageViolations
{
    private readonly List<ContractViolationException> _violations = [];
    private readonly List<UnreadableRow> _rows = [];

    public int UnreadableRowCount => _rows.Count;

    /// <param name="violation">Null when the page was read whole.</param>
    /// <param name="rows">The unreadable rows that no page before had: pages overlap.</param>
    public void Add(ContractViolationException? violation, IReadOnlyList<UnreadableRow> rows)
    {
        _rows.AddRange(rows);
        if (violation is not null && (rows.Count > 0 || violation.UnreadableRows.Count == 0))
        {
            _violations.Add(violation);
        }
    }

    /// <exception cref="ContractViolationException">With the unreadable rows of all pages.</exception>
    public void ThrowIfAny()
    {
        switch (_violations)
        {
            case []:
                return;
            case [var only]:
                throw only;
            case [var first, ..]:
                throw new ContractViolationException(
                    $"{first.Message} In all, {_rows.Count} rows on {_violations.Count} pages are unreadable.", first.Facts, _rows, first.Deviations, first);
        }
    }
}
