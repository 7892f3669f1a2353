namespace BatchCalls;

/// <summary>
/// <see cref="BatchCallsClient"/>, to be substituted in tests: listings are made of pages with
/// <see cref="BatchCallListing{T}(IAsyncEnumerable{BatchCallPage{T}})"/>.
/// </summary>
public interface IBatchCallsClient
{
    /// <inheritdoc cref="BatchCallsClient.Truedy"/>
    ITruedyBatchCalls Truedy { get; }

    /// <inheritdoc cref="BatchCallsClient.Threetone"/>
    IThreetoneBatchCalls Threetone { get; }

    /// <inheritdoc cref="BatchCallsClient.ListAsync"/>
    BatchCallListing<BatchCall> ListAsync(BatchCallQuery? query = null);
}
