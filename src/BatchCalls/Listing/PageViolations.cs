namespace BatchCalls.Listing;

/// <summary>What could not be read of a listing's pages, told once its last row is delivered.</summary>
internal sealed class PageViolations
{
    private readonly List<ContractViolationException> _violations = [];

    public int UnreadableRowCount => _violations.Sum(violation => violation.UnreadableRows.Count);

    public void Add(ContractViolationException? violation)
    {
        if (violation is not null)
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
                var rows = _violations.SelectMany(violation => violation.UnreadableRows).ToList();
                throw new ContractViolationException(
                    $"{first.Message} In all, {rows.Count} rows on {_violations.Count} pages are unreadable.", first.Facts, rows, [], first);
        }
    }
}
