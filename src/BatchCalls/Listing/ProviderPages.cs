using System.Runtime.CompilerServices;

namespace BatchCalls.Listing;

/// <summary>A provider's pages, filtered, until the last one or the caller's limit.</summary>
internal sealed class ProviderPages<T>(Func<IPageReader<T>> open, RowFilter<T> filter, ListingReport report) : IAsyncEnumerable<BatchCallPage<T>>
{
    public IAsyncEnumerator<BatchCallPage<T>> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);

    private async IAsyncEnumerable<BatchCallPage<T>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (filter.IsFull(delivered: 0))
        {
            yield break;
        }

        await using var reader = open();
        var violations = new PageViolations();
        var deviations = new HashSet<ContractDeviation>();
        var delivered = 0L;
        ListingOutcome? outcome;
        do
        {
            var received = await reader.ReadNextAsync(cancellationToken).ConfigureAwait(false);
            violations.Add(received.Violation, received.UnreadableRows);
            deviations.UnionWith(received.Deviations);
            var rows = filter.Apply(received.Rows, delivered);
            delivered += rows.Count;
            outcome = report.Outcome(received, filter.Ending(received.Ending, received.Rows, rows, delivered));
            if (outcome is null)
            {
                reader.ReadAhead(filter.Wanted(delivered));
            }
            else
            {
                report.Ended(outcome, violations.UnreadableRowCount, deviations.Count);
            }

            yield return new BatchCallPage<T>(rows, received.Total, received.Deviations, outcome);
        }
        while (outcome is null);

        violations.ThrowIfAny();
    }
}
