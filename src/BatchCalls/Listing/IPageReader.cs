namespace BatchCalls.Listing;

/// <summary>Reads a provider's pages one after another. One listing's state; not thread-safe. Disposing ends its requests.</summary>
internal interface IPageReader<T> : IAsyncDisposable
{
    Task<ReceivedPage<T>> ReadNextAsync(CancellationToken cancellationToken);

    /// <summary>Begins to read what follows, while the caller works on what he has.</summary>
    /// <param name="wanted">At most so many further rows are of use, at least one; null for all.</param>
    void ReadAhead(long? wanted);
}
