using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace BatchCalls.Listing;

/// <summary>A provider's pages, filtered, until the last one or the caller's limit.</summary>
internal sealed class ProviderPages<T>(Func<IPageReader<T>> open, ListingOrigin origin, RowFilter<T> filter, ListingReport report) : IAsyncEnumerable<BatchCallPage<T>>
{
    public IAsyncEnumerator<BatchCallPage<T>> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);

    private async IAsyncEnumerable<BatchCallPage<T>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (filter.EndsBefore(origin.Delivered) is { } ending)
        {
            // Nothing is asked for, but it too ends and says how.
            var none = new ListingOutcome(origin.Provider, ending.End, ending.Reason, Rows: 0, Requests: 0, ProviderTotal: null);
            report.Ended(none, unreadable: 0, deviations: 0);
            yield return new BatchCallPage<T>([], Total: null, Deviations: [], none);
            yield break;
        }

        using var span = ListingTelemetry.StartListing(origin.Provider);
        await using var reader = open();
        var violations = new PageViolations();
        var deviations = new HashSet<ContractDeviation>();
        var delivered = origin.Delivered;
        var pages = 0;
        ListingOutcome? outcome;
        BatchCallsException? failure;
        do
        {
            // A page that was read ahead is there already, and would hide that the caller has had enough.
            cancellationToken.ThrowIfCancellationRequested();
            var received = await ReadNextAsync(reader, violations, span, ++pages, cancellationToken).ConfigureAwait(false);
            violations.Add(received.Violation, received.UnreadableRows);
            deviations.UnionWith(received.Deviations);
            var rows = filter.Apply(received.Rows, delivered);
            delivered += rows.Count;
            failure = filter.IsFull(delivered) ? null : received.Failure;
            outcome = report.Outcome(received, filter.Ending(received.Ending, received.Rows, rows, delivered));
            if (outcome is null)
            {
                ListingTelemetry.Below(span, () => reader.ReadAhead(filter.Wanted(delivered)));
            }
            else
            {
                ListingTelemetry.ListingEnded(span, outcome);
                report.Ended(outcome, violations.UnreadableRowCount, deviations.Count);
            }

            var soFar = delivered;
            yield return new BatchCallPage<T>(rows, received.Total, received.Deviations, outcome)
            {
                MakeContinuation = outcome is null ? () => origin.TokenAfter(received.Position, soFar) : null,
            };
        }
        while (outcome is null);

        if (violations.With(failure) is { } all)
        {
            ListingTelemetry.Failed(span, all);
            throw all;
        }
    }

    // A request that fails must not hide what could not be read before it.
    private async Task<ReceivedPage<T>> ReadNextAsync(
        IPageReader<T> reader, PageViolations violations, Activity? listing, int number, CancellationToken cancellationToken)
    {
        using var span = ListingTelemetry.StartPage(listing, origin.Provider, number);
        try
        {
            var page = await reader.ReadNextAsync(cancellationToken).ConfigureAwait(false);
            ListingTelemetry.PageReceived(span, origin.Provider, page.Requests, page.Rows.Count + page.UnreadableRows.Count, page.Attempts);
            return page;
        }
        catch (Exception exception) when (MarkFailed(exception, span, listing))
        {
            throw;
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            // A page that was read ahead was read under a token of its own.
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (BatchCallsException failure) when (violations.HasAny)
        {
            throw violations.With(failure)!;
        }
    }

    // A filter, so that the spans are marked whoever handles the exception.
    private static bool MarkFailed(Exception exception, params ReadOnlySpan<Activity?> spans)
    {
        foreach (var span in spans)
        {
            ListingTelemetry.Failed(span, exception);
        }

        return false;
    }
}
