using BatchCalls.Generated;
using BatchCalls.Generated.Threetone;
using BatchCalls.Generated.Truedy;
using BatchCalls.Http;
using BatchCalls.Listing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BatchCalls;

/// <summary>Lists the batch calls of one provider or of both. Thread-safe; make one and keep it.</summary>
public sealed class BatchCallsClient : IBatchCallsClient, IDisposable
{
    private readonly List<HttpClient> _connections = [];
    private readonly TruedyBatchCalls? _truedy;
    private readonly ThreetoneBatchCalls? _threetone;

    /// <param name="options">With one account or two, of different providers.</param>
    /// <exception cref="ArgumentException">A setting is wrong; the message names it and says what to do.</exception>
    public BatchCallsClient(BatchCallsOptions options)
        : this(options, options?.LoggerFactory, account => account.CreateClient())
    {
    }

    /// <param name="connect">Makes the connection of an account; disposed with this client.</param>
    internal BatchCallsClient(BatchCallsOptions options, ILoggerFactory? loggers, Func<Account, HttpClient> connect)
    {
        ArgumentNullException.ThrowIfNull(options);
        var logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger("BatchCalls");
        var deviations = new DeviationSink(options.OnDeviation, logger, options.Strict);
        var reading = new ApiClientOptions
        {
            Strict = options.Strict,
            KeepRawRows = options.KeepRawRows,
            OnDeviation = deviations.Tell,
        };

        // Both are checked before either is connected.
        var truedy = options.Truedy is null ? null : Account.Of(options.Truedy);
        var threetone = options.Threetone is null ? null : Account.Of(options.Threetone);
        if (truedy is not null)
        {
            var client = new TruedyClient(Connect(truedy), reading);
            _truedy = new TruedyBatchCalls(client, deviations, new ListingReport("truedy", logger, options.OnListingEnded));
        }

        if (threetone is not null)
        {
            var client = new ThreetoneClient(Connect(threetone), reading);
            _threetone = new ThreetoneBatchCalls(client, new ListingReport("threetone", logger, options.OnListingEnded));
        }

        if (_truedy is null && _threetone is null)
        {
            throw new ArgumentException(BatchCallsOptions.NoProvider, nameof(options));
        }

        HttpClient Connect(Account account)
        {
            var connection = connect(account);
            _connections.Add(connection);
            return connection;
        }
    }

    /// <summary>Truedy's own batch calls.</summary>
    /// <exception cref="InvalidOperationException">Truedy is not configured.</exception>
    public ITruedyBatchCalls Truedy => Configured(_truedy, Provider.Truedy);

    /// <summary>Threetone's own batch calls.</summary>
    /// <exception cref="InvalidOperationException">Threetone is not configured.</exception>
    public IThreetoneBatchCalls Threetone => Configured(_threetone, Provider.Threetone);

    /// <summary>The generated client that Truedy's listings use.</summary>
    internal ITruedyClient TruedyClient => Configured(_truedy, Provider.Truedy).Client;

    /// <summary>The generated client that Threetone's listings use.</summary>
    internal IThreetoneClient ThreetoneClient => Configured(_threetone, Provider.Threetone).Client;

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
    /// <exception cref="ArgumentException">
    /// The query names a provider that is not configured, or its continuation is damaged or of another provider or query.
    /// </exception>
    public BatchCallListing<BatchCall> ListAsync(BatchCallQuery? query = null)
    {
        query ??= new BatchCallQuery();
        if (query.Provider is { } named && !Enum.IsDefined(named))
        {
            throw new ArgumentOutOfRangeException(
                nameof(query), named, $"Unknown provider. Valid values: {string.Join(", ", Enum.GetNames<Provider>())}.");
        }

        if ((query.Provider is Provider.Truedy && _truedy is null) || (query.Provider is Provider.Threetone && _threetone is null))
        {
            throw new ArgumentException($"{query.Provider} is not configured. Set BatchCallsOptions.{query.Provider}.", nameof(query));
        }

        if (query is { ContinueFrom: not null, Provider: null })
        {
            throw new ArgumentException("A continuation is of one provider. Set the query's Provider to that of the page's rows.", nameof(query));
        }

        var listings = new List<IAsyncEnumerable<BatchCallPage<BatchCall>>>(2);
        if (query.Provider is not Provider.Threetone && _truedy is not null)
        {
            var status = query.Status is null ? null : TruedyMapping.Statuses.Filter(query.Status);
            var own = new TruedyQuery
            {
                Status = query.Status,
                Limit = query.Limit,
                PageSize = AtMost(query.PageSize, Generated.Truedy.TruedyClient.ListBatchCallsMaximumLimit),
                ContinueFrom = query.ContinueFrom,
            };
            listings.Add(_truedy.List(own, status, isCommonStatus: true).PagesOf(TruedyMapping.ToBatchCall));
        }

        if (query.Provider is not Provider.Truedy && _threetone is not null)
        {
            var status = query.Status is null ? null : ThreetoneMapping.Statuses.Filter(query.Status);
            var own = new ThreetoneQuery
            {
                Status = query.Status,
                Limit = query.Limit,
                PageSize = AtMost(query.PageSize, Generated.Threetone.ThreetoneClient.GetWorkspaceBatchCallsMaximumLimit),
                ContinueFrom = query.ContinueFrom,
            };
            listings.Add(_threetone.List(own, status, isCommonStatus: true).PagesOf(ThreetoneMapping.ToBatchCall));
        }

        return new BatchCallListing<BatchCall>(listings is [var only] ? only : new MergedPages<BatchCallPage<BatchCall>>(listings));
    }

    /// <summary>Ends its connections. Listings that are under way fail.</summary>
    public void Dispose() => _connections.ForEach(connection => connection.Dispose());

    private static int? AtMost(int? pageSize, int maximum) => pageSize is { } asked ? Math.Min(asked, maximum) : null;

    private static T Configured<T>(T? account, Provider provider) =>
        account ?? throw new InvalidOperationException($"{provider} is not configured. Set BatchCallsOptions.{provider}.");
}
