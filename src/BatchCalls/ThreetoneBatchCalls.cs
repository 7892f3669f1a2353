using BatchCalls.Generated.Threetone;
using BatchCalls.Listing;
using Source = BatchCalls.Generated.Threetone.BatchCall;

namespace BatchCalls;

/// <summary>Threetone's batch calls, as Threetone describes them.</summary>
public sealed class ThreetoneBatchCalls
{
    private readonly IThreetoneClient _client;
    private readonly ListingReport _report;

    internal ThreetoneBatchCalls(IThreetoneClient client, ListingReport report)
    {
        _client = client;
        _report = report;
    }

    /// <summary>In Threetone's order. Requests begin with the enumeration.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The page size or the limit is out of its range.</exception>
    /// <exception cref="ArgumentException">The continuation is damaged, or of another provider or query.</exception>
    public BatchCallListing<Source> ListAsync(ThreetoneQuery? query = null)
    {
        query ??= new ThreetoneQuery();
        return List(query, query.Status is null ? null : StatusFilter.ForText(query.Status), isCommonStatus: false);
    }

    internal BatchCallListing<Source> List(ThreetoneQuery query, StatusFilter? status, bool isCommonStatus)
    {
        var pageSize = Checked.PageSize(
            query.PageSize,
            ThreetoneClient.GetWorkspaceBatchCallsMinimumLimit,
            ThreetoneClient.GetWorkspaceBatchCallsMaximumLimit,
            nameof(query));
        var limit = Checked.Limit(query.Limit, nameof(query));
        var origin = ListingOrigin.Of("threetone", query.Status, isCommonStatus, query.Limit, query.ContinueFrom);
        Func<Source, bool>? accepts = status is null ? null : row => status.Accepts(row.Status.Value);
        var pages = new ThreetonePages(_client, pageSize);
        return new BatchCallListing<Source>(new ProviderPages<Source>(
            () => new CursorPageReader<Source>(pages.ReadAsync, origin.Position),
            origin,
            new RowFilter<Source>(accepts, status is { MatchesNothing: true } ? 0 : limit),
            _report));
    }
}
