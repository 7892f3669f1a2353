using BatchCalls.Generated.Truedy;
using BatchCalls.Listing;
using Source = BatchCalls.Generated.Truedy.BatchCall;

namespace BatchCalls;

/// <param name="client">The generated one.</param>
internal sealed class TruedyBatchCalls(ITruedyClient client, DeviationSink deviations, ListingReport report) : ITruedyBatchCalls
{
    public ITruedyClient Client => client;

    public BatchCallListing<Source> ListAsync(TruedyQuery? query = null)
    {
        query ??= new TruedyQuery();
        return List(query, query.Status is null ? null : StatusFilter.ForText(query.Status), isCommonStatus: false);
    }

    public BatchCallListing<Source> List(TruedyQuery query, StatusFilter? status, bool isCommonStatus)
    {
        var pageSize = Checked.PageSize(
            query.PageSize, TruedyClient.ListBatchCallsMinimumLimit, TruedyClient.ListBatchCallsMaximumLimit, nameof(query));
        var limit = Checked.Limit(query.Limit, nameof(query));
        var origin = ListingOrigin.Of("truedy", query.Status, isCommonStatus, query.Limit, query.ContinueFrom);
        var parallelism = Checked.Parallelism(query.Parallelism, nameof(query));

        // The server filters by one documented status; several at once, or a text that it might refuse, are filtered here. What is
        // continued goes on as it began.
        BatchCallStatusFilter? sent = status?.ServerText is { } text && new BatchCallStatusFilter(text) is var filter && (origin.From?.IsStatusSent ?? filter.IsKnown)
            ? filter
            : null;
        origin = origin with { IsStatusSent = sent is not null };
        Func<Source, bool>? accepts = status is null || sent is not null ? null : row => status.Accepts(row.Status.Value);
        var pages = new TruedyPages(client, sent, pageSize, deviations);
        return new BatchCallListing<Source>(new ProviderPages<Source>(
            () => new OffsetPageReader<Source>(pages.ReadAsync, parallelism, origin.Position),
            origin,
            new RowFilter<Source>(accepts, limit, status is { MatchesNothing: true }),
            report));
    }
}
