using BatchCalls.Generated.Truedy;
using BatchCalls.Listing;
using Source = BatchCalls.Generated.Truedy.BatchCall;

namespace BatchCalls;

/// <summary>Truedy's batch calls, as Truedy describes them.</summary>
public sealed class TruedyBatchCalls
{
    private readonly ITruedyClient _client;
    private readonly DeviationSink _deviations;
    private readonly ListingReport _report;

    internal TruedyBatchCalls(ITruedyClient client, DeviationSink deviations, ListingReport report)
    {
        _client = client;
        _deviations = deviations;
        _report = report;
    }

    /// <summary>In Truedy's order. Requests begin with the enumeration.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The page size or the limit is out of its range.</exception>
    /// <exception cref="ArgumentException">The continuation is damaged, or of another provider or query.</exception>
    public BatchCallListing<Source> ListAsync(TruedyQuery? query = null)
    {
        query ??= new TruedyQuery();
        return List(query, query.Status is null ? null : StatusFilter.ForText(query.Status), isCommonStatus: false);
    }

    internal BatchCallListing<Source> List(TruedyQuery query, StatusFilter? status, bool isCommonStatus)
    {
        var pageSize = Checked.PageSize(
            query.PageSize, TruedyClient.ListBatchCallsMinimumLimit, TruedyClient.ListBatchCallsMaximumLimit, nameof(query));
        var limit = Checked.Limit(query.Limit, nameof(query));
        var origin = ListingOrigin.Of("truedy", query.Status, isCommonStatus, query.Limit, query.ContinueFrom);
        var parallelism = Checked.Parallelism(query.Parallelism, nameof(query));

        // The server filters by one documented status; several at once, or a text that it might refuse, are filtered here.
        var sent = status?.ServerText is { } text && new BatchCallStatusFilter(text) is { IsKnown: true } known ? known : (BatchCallStatusFilter?)null;
        Func<Source, bool>? accepts = status is null || sent is not null ? null : row => status.Accepts(row.Status.Value);
        var pages = new TruedyPages(_client, sent, pageSize, _deviations);
        return new BatchCallListing<Source>(new ProviderPages<Source>(
            () => new OffsetPageReader<Source>(pages.ReadAsync, parallelism, origin.Position),
            origin,
            new RowFilter<Source>(accepts, status is { MatchesNothing: true } ? 0 : limit),
            _report));
    }
}
