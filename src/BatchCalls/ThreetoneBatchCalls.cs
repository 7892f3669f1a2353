using BatchCalls.Generated.Threetone;
using BatchCalls.Listing;
using Source = BatchCalls.Generated.Threetone.BatchCall;

namespace BatchCalls;

/// <param name="client">The generated one.</param>
internal sealed class ThreetoneBatchCalls(IThreetoneClient client, ListingReport report) : IThreetoneBatchCalls
{
    public IThreetoneClient Client => client;

    public BatchCallListing<Source> ListAsync(ThreetoneQuery? query = null)
    {
        query ??= new ThreetoneQuery();
        return List(query, query.Status is null ? null : StatusFilter.ForText(query.Status), isCommonStatus: false);
    }

    public BatchCallListing<Source> List(ThreetoneQuery query, StatusFilter? status, bool isCommonStatus)
    {
        var pageSize = Checked.PageSize(
            query.PageSize,
            ThreetoneClient.GetWorkspaceBatchCallsMinimumLimit,
            ThreetoneClient.GetWorkspaceBatchCallsMaximumLimit,
            nameof(query));
        var limit = Checked.Limit(query.Limit, nameof(query));
        var origin = ListingOrigin.Of("threetone", query.Status, isCommonStatus, query.Limit, query.ContinueFrom);
        Func<Source, bool>? accepts = status is null ? null : row => status.Accepts(row.Status.Value);
        var pages = new ThreetonePages(client, pageSize);
        return new BatchCallListing<Source>(new ProviderPages<Source>(
            () => new CursorPageReader<Source>(pages.ReadAsync, origin.Position),
            origin,
            new RowFilter<Source>(accepts, limit, status is { MatchesNothing: true }),
            report));
    }
}
