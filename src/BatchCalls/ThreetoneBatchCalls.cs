using BatchCalls.Generated.Threetone;
using BatchCalls.Listing;
using Source = BatchCalls.Generated.Threetone.BatchCall;

namespace BatchCalls;

/// <summary>Threetone's batch calls, as Threetone describes them.</summary>
public sealed class ThreetoneBatchCalls
{
    private readonly IThreetoneClient _client;
    private readonly DeviationSink _deviations;

    internal ThreetoneBatchCalls(IThreetoneClient client, DeviationSink deviations)
    {
        _client = client;
        _deviations = deviations;
    }

    /// <summary>In Threetone's order. Requests begin with the enumeration.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The page size or the limit is out of its range.</exception>
    public BatchCallListing<Source> ListAsync(ThreetoneQuery? query = null)
    {
        query ??= new ThreetoneQuery();
        return List(query, query.Status is null ? null : StatusFilter.ForText(query.Status));
    }

    internal BatchCallListing<Source> List(ThreetoneQuery query, StatusFilter? status)
    {
        var pageSize = PageSize.Checked(
            query.PageSize,
            ThreetoneClient.GetWorkspaceBatchCallsMinimumLimit,
            ThreetoneClient.GetWorkspaceBatchCallsMaximumLimit,
            nameof(query));
        var limit = PageSize.CheckedLimit(query.Limit, nameof(query));
        Func<Source, bool>? accepts = status is null ? null : row => status.Accepts(row.Status.Value);
        return new BatchCallListing<Source>(new ProviderPages<Source>(
            () => new ThreetonePageReader(_client, pageSize),
            new RowFilter<Source>(accepts, status is { MatchesNothing: true } ? 0 : limit),
            new ListingReport("threetone", _deviations.Logger)));
    }
}
