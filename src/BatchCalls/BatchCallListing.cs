namespace BatchCalls;

/// <summary>
/// Batch calls, read from the provider as they are asked for: nothing is sent before the first is, and no further page is
/// requested once enumeration stops. Enumerating twice makes the same requests twice.
/// </summary>
/// <remarks>
/// A row that cannot be read costs no other: all readable rows are delivered, then a <see cref="ContractViolationException"/>
/// says which were not; an <see cref="AggregateException"/>, if the listing also failed before its end. See
/// <see cref="BatchCallsException"/> for what else can be thrown.
/// </remarks>
public sealed class BatchCallListing<T> : IAsyncEnumerable<T>
{
    private readonly IAsyncEnumerable<BatchCallPage<T>> _pages;

    /// <summary>Made of pages: for tests that substitute a client, and for listings that are put together from others.</summary>
    public BatchCallListing(IAsyncEnumerable<BatchCallPage<T>> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        _pages = pages;
    }

    /// <summary>The same rows page by page: a page is what one request to one provider brought, or several where rows had moved.</summary>
    public IAsyncEnumerable<BatchCallPage<T>> AsPages() => _pages;

    /// <summary>Item by item. Within a provider the order is the provider's, between providers that of arrival.</summary>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in _pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var row in page.Items)
            {
                yield return row;
            }
        }
    }

    internal IAsyncEnumerable<BatchCallPage<TOther>> PagesOf<TOther>(Func<T, TOther> map) =>
        _pages.Select(page => new BatchCallPage<TOther>(page.Items.Select(map).ToArray(), page.Total, page.Deviations, page.Outcome) { MakeContinuation = page.MakeContinuation });
}
