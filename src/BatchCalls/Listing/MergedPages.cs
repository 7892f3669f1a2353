using System.Runtime.ExceptionServices;
using System.Threading.Channels;

namespace BatchCalls.Listing;

/// <summary>
/// The pages of several listings at once, in the order of arrival. A listing that fails costs the others nothing: the failure is thrown
/// when all have ended.
/// </summary>
internal sealed class MergedPages<T>(IReadOnlyList<IAsyncEnumerable<T>> listings) : IAsyncEnumerable<T>
{
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        // No listing runs ahead of a slow consumer by more than a page.
        var channel = Channel.CreateBounded<T>(capacity: 1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ends = Task.WhenAll(listings.Select(listing => PumpAsync(listing, channel.Writer, stop.Token)));
        var completed = CompleteAsync(ends, channel.Writer);
        try
        {
            await foreach (var page in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return page;
            }
        }
        finally
        {
            // The consumer may have stopped early: no request may outlive its enumeration.
            await stop.CancelAsync().ConfigureAwait(false);
            await completed.ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
        switch ((await ends.ConfigureAwait(false)).OfType<Exception>().SelectMany(EachOf).ToArray())
        {
            case []:
                break;
            case [var failure]:
                ExceptionDispatchInfo.Throw(failure);
                break;
            case var failures:
                throw new AggregateException("Listing failed more than once.", failures);
        }
    }

    private static async Task<Exception?> PumpAsync(IAsyncEnumerable<T> listing, ChannelWriter<T> writer, CancellationToken stop)
    {
        try
        {
            await foreach (var page in listing.WithCancellation(stop).ConfigureAwait(false))
            {
                await writer.WriteAsync(page, stop).ConfigureAwait(false);
            }

            return null;
        }
        catch (Exception exception)
        {
            // Given to the consumer in the end, with the others'.
            return exception;
        }
    }

    private static IEnumerable<Exception> EachOf(Exception failure) =>
        failure is AggregateException several ? several.InnerExceptions : [failure];

    private static async Task CompleteAsync(Task ends, ChannelWriter<T> writer)
    {
        await ends.ConfigureAwait(false);
        writer.Complete();
    }
}
