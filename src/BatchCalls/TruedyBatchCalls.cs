using BatchCalls.Generated.Truedy;
using BatchCalls.Listing;
using Source = BatchCalls.Generated.Truedy.BatchCall;

namespace BatchCalls;

/// <summary>Truedy's batch calls, as Truedy describes them.</summary>
public sealed class TruedyBatchCalls
{
    private readonly ITruedyClient _client;
    private readonly DeviationSink _deviations;

    internal TruedyBatchCalls(ITruedyClient client, DeviationSink deviations)
    {
        _client = client;
        _deviations = deviations;
    }

    /// <summary>In Truedy's order. Requests begin with the enumeration.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The page size or the limit is out of its range.</exception>
    public BatchCallListing<Source> ListAsync(TruedyQuery? query = null)
    {
        query ??= new TruedyQuery();
        return List(query, query.Status is null ? null : StatusFilter.ForText(query.Status));
    }

    internal BatchCallListing<Source> List(TruedyQuery query, StatusFilter? status)
    {
        var pageSize = PageSize.Checked(
            query.PageSize, TruedyClient.ListBatchCallsMinimumLimit, TruedyClient.ListBatchCallsMaximumLimit, nameof(query));
        var limit = PageSize.CheckedLimit(query.Limit, nameof(query));

        // The server filters by one documented status; several at once, or a text that it might refuse, are filtered here.
        var sent = status?.ServerText is { } text && new BatchCallStatusFilter(text) is { IsKnown: true } known ? known : (BatchCallStatusFilter?)null;
        Func<Source, bool>? accepts = status is null || sent is not null ? null : row => status.Accepts(row.Status.Value);
        return new BatchCallListing<Source>(new ProviderPages<Source>(
            () => new TruedyPageReader(_client, sent, pageSize, _deviations),
            new RowFilter<Source>(accepts, status is { MatchesNothing: true } ? 0 : limit),
            new ListingReport("truedy", _deviations.Logger)));
    }
}
