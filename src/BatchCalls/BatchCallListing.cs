using System.Runtime.CompilerServices;
using BatchCalls.Listing;

namespace BatchCalls;

/// <summary>
/// Batch calls, read from the provider as they are asked for: nothing is sent before the first is, and no further page is
/// requested once enumeration stops. Enumerating twice makes the same requests twice.
/// </summary>
/// <remarks>
/// A row that cannot be read costs no other: all readable rows are delivered, then a <see cref="ContractViolationException"/>
/// says which were not. See <see cref="BatchCallsException"/> for what else can be thrown.
/// </remarks>
public sealed class BatchCallListing<T> : IAsyncEnumerable<T>
{
    private readonly Func<IPageReader<T>> _open;
    private readonly RowFilter<T> _filter;
    private readonly ListingReport _report;

    internal BatchCallListing(Func<IPageReader<T>> open, RowFilter<T> filter, ListingReport report)
    {
        _open = open;
        _filter = filter;
        _report = report;
    }

    /// <summary>The same rows page by page: one page is one request.</summary>
    public IAsyncEnumerable<BatchCallPage<T>> AsPages() => ReadPagesAsync();

    /// <summary>Item by item, in the provider's order.</summary>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in ReadPagesAsync(cancellationToken).ConfigureAwait(false))
        {
            foreach (var row in page.Items)
            {
                yield return row;
            }
        }
    }

    private async IAsyncEnumerable<BatchCallPage<T>> ReadPagesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (_filter.IsFull(delivered: 0))
        {
            yield break;
        }

        var reader = _open();
        var violations = new PageViolations();
        var deviations = new HashSet<ContractDeviation>();
        var (delivered, pages) = (0L, 0);
        bool isLast;
        do
        {
            var received = await reader.ReadNextAsync(cancellationToken).ConfigureAwait(false);
            violations.Add(received.Violation);
            deviations.UnionWith(received.Deviations);
            var rows = _filter.Apply(received.Rows, delivered);
            delivered += rows.Count;
            pages++;
            isLast = received.IsLast || _filter.IsFull(delivered);
            yield return new BatchCallPage<T>(rows, received.Total, received.Deviations, isLast);
        }
        while (!isLast);

        _report.Ended(delivered, pages, violations.UnreadableRowCount, deviations.Count);
        violations.ThrowIfAny();
    }
}
