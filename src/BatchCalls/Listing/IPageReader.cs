namespace BatchCalls.Listing;

/// <summary>Reads a provider's pages one after another. One listing's state; not thread-safe.</summary>
internal interface IPageReader<T>
{
    Task<ReceivedPage<T>> ReadNextAsync(CancellationToken cancellationToken);
}
