using BatchCalls.Generated;
using BatchCalls.Generated.Threetone;
using BatchCalls.Generated.Truedy;
using BatchCalls.Listing;
using Microsoft.Extensions.Logging.Abstractions;

namespace BatchCalls;

/// <summary>Lists the batch calls of one provider or of both. Thread-safe; make one and keep it.</summary>
public sealed class BatchCallsClient : IDisposable
{
    private readonly HttpClient? _truedyHttp;
    private readonly HttpClient? _threetoneHttp;
    private readonly TruedyBatchCalls? _truedy;
    private readonly ThreetoneBatchCalls? _threetone;

    /// <exception cref="ArgumentException">A setting is wrong; the message names it and says what to do.</exception>
    public BatchCallsClient(BatchCallsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var logger = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger("BatchCalls");
        var deviations = new DeviationSink(options.OnDeviation, logger, options.Strict);
        var reading = new ApiClientOptions
        {
            Strict = options.Strict,
            KeepRawRows = options.KeepRawRows,
            OnDeviation = deviations.Tell,
        };
        if (options.Truedy is { } truedy)
        {
            _truedyHttp = BatchCallsHandlers.CreateClient(truedy);
            _truedy = new TruedyBatchCalls(new TruedyClient(_truedyHttp, reading), deviations, new ListingReport("truedy", logger, options.OnListingEnded));
        }

        if (options.Threetone is { } threetone)
        {
            _threetoneHttp = BatchCallsHandlers.CreateClient(threetone);
            _threetone = new ThreetoneBatchCalls(new ThreetoneClient(_threetoneHttp, reading), new ListingReport("threetone", logger, options.OnListingEnded));
        }

        if (_truedy is null && _threetone is null)
        {
            throw new ArgumentException("No provider is configured. Set BatchCallsOptions.Truedy, BatchCallsOptions.Threetone or both.", nameof(options));
        }
    }

    /// <summary>Truedy's own batch calls.</summary>
    /// <exception cref="InvalidOperationException">Truedy is not configured.</exception>
    public TruedyBatchCalls Truedy => _truedy ?? throw NotConfigured(Provider.Truedy);

    /// <summary>Threetone's own batch calls.</summary>
    /// <exception cref="InvalidOperationException">Threetone is not configured.</exception>
    public ThreetoneBatchCalls Threetone => _threetone ?? throw NotConfigured(Provider.Threetone);

    /// <summary>
    /// The batch calls of one provider or all, in common terms. Within a provider the order is the provider's, between them
    /// that of arrival.
    /// </summary>
    /// <remarks>
    /// If a provider fails, all that can be read of the others is delivered first; then the failure is thrown, or an
    /// <see cref="AggregateException"/> if several failed.
    /// </remarks>
    /// <param name="query">Null for everything.</param>
    /// <exception cref="ArgumentOutOfRangeException">The provider, the page size or the limit is out of its range.</exception>
    /// <exception cref="InvalidOperationException">The query names a provider that is not configured.</exception>
    public BatchCallListing<BatchCall> ListAsync(BatchCallQuery? query = null)
    {
        query ??= new BatchCallQuery();
        if (query.Provider is { } named && !Enum.IsDefined(named))
        {
            throw new ArgumentOutOfRangeException(
                nameof(query), named, $"Unknown provider. Valid values: {string.Join(", ", Enum.GetNames<Provider>())}.");
        }

        if (query is { ContinueFrom: not null, Provider: null })
        {
            throw new ArgumentException("A continuation is of one provider. Set the query's Provider to that of the page's rows.", nameof(query));
        }

        var listings = new List<IAsyncEnumerable<BatchCallPage<BatchCall>>>(2);
        if (query.Provider is Provider.Truedy || (query.Provider is null && _truedy is not null))
        {
            var status = query.Status is null ? null : TruedyMapping.Statuses.Filter(query.Status);
            var own = new TruedyQuery
            {
                Status = query.Status,
                Limit = query.Limit,
                PageSize = AtMost(query.PageSize, TruedyClient.ListBatchCallsMaximumLimit),
                ContinueFrom = query.ContinueFrom,
            };
            listings.Add(Truedy.List(own, status, isCommonStatus: true).PagesOf(TruedyMapping.ToBatchCall));
        }

        if (query.Provider is Provider.Threetone || (query.Provider is null && _threetone is not null))
        {
            var status = query.Status is null ? null : ThreetoneMapping.Statuses.Filter(query.Status);
            var own = new ThreetoneQuery
            {
                Status = query.Status,
                Limit = query.Limit,
                PageSize = AtMost(query.PageSize, ThreetoneClient.GetWorkspaceBatchCallsMaximumLimit),
                ContinueFrom = query.ContinueFrom,
            };
            listings.Add(Threetone.List(own, status, isCommonStatus: true).PagesOf(ThreetoneMapping.ToBatchCall));
        }

        return new BatchCallListing<BatchCall>(listings is [var only] ? only : new MergedPages<BatchCallPage<BatchCall>>(listings));
    }

    /// <summary>Ends its connections. Listings that are under way fail.</summary>
    public void Dispose()
    {
        _truedyHttp?.Dispose();
        _threetoneHttp?.Dispose();
    }

    private static int? AtMost(int? pageSize, int maximum) => pageSize is { } asked ? Math.Min(asked, maximum) : null;

    private static InvalidOperationException NotConfigured(Provider provider) =>
        new($"{provider} is not configured. Set BatchCallsOptions.{provider}.");
}
