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

        var reader = open();
        var violations = new PageViolations();
        var deviations = new HashSet<ContractDeviation>();
        var (delivered, pages) = (0L, 0);
        bool isLast;
        BatchCallsException? ending;
        do
        {
            var received = await ReadNextAsync(reader, violations, cancellationToken).ConfigureAwait(false);
            violations.Add(received.Violation);
            deviations.UnionWith(received.Deviations);
            var rows = filter.Apply(received.Rows, delivered);
            delivered += rows.Count;
            pages++;
            isLast = received.IsLast || filter.IsFull(delivered);
            ending = filter.IsFull(delivered) ? null : received.Ending;
            yield return new BatchCallPage<T>(rows, received.Total, received.Deviations, isLast);
        }
        while (!isLast);

        report.Ended(delivered, pages, violations.UnreadableRowCount, deviations.Count);
        if (violations.With(ending) is { } failure)
        {
            throw failure;
        }
    }

    private static async Task<ReceivedPage<T>> ReadNextAsync(IPageReader<T> reader, PageViolations violations, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadNextAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (BatchCallsException failure) when (violations.HasAny)
        {
            throw violations.With(failure)!;
        }
    }
}
