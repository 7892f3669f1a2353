using System.Runtime.ExceptionServices;

namespace BatchCalls.Listing;

/// <summary>
/// The pages of several listings at once, in the order of arrival. A listing that fails costs the others nothing: the failure is thrown
/// when all have ended. Each listing is asked for its next page once the consumer has taken the last.
/// </summary>
internal sealed class MergedPages<T>(IReadOnlyList<IAsyncEnumerable<T>> listings) : IAsyncEnumerable<T>
{
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var enumerators = listings.Select(listing => listing.GetAsyncEnumerator(stop.Token)).ToArray();
        var failures = new List<Exception>();

        // In the order in which they were asked: none is passed over for ever.
        var asked = enumerators.Select(Ask).ToList();
        try
        {
            while (asked.Count > 0)
            {
                await Task.WhenAny(asked.Select(listing => listing.HasNext)).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                var first = asked.Find(listing => listing.HasNext.IsCompleted);
                asked.Remove(first);
                if (await FailureOfAsync(first.HasNext).ConfigureAwait(false) is { } failure)
                {
                    failures.Add(failure);
                }
                else if (await first.HasNext.ConfigureAwait(false))
                {
                    yield return first.Listing.Current;
                    asked.Add(Ask(first.Listing));
                }
            }
        }
        finally
        {
            // The consumer may have stopped early: no request may outlive its enumeration.
            await stop.CancelAsync().ConfigureAwait(false);
            foreach (var (_, running) in asked)
            {
                await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            foreach (var listing in enumerators)
            {
                await listing.DisposeAsync().ConfigureAwait(false);
            }
        }

        switch (failures.SelectMany(EachOf).ToArray())
        {
            case []:
                break;
            case [var only]:
                ExceptionDispatchInfo.Throw(only);
                break;
            case var all:
                throw new AggregateException("Listing failed more than once.", all);
        }
    }

    private static (IAsyncEnumerator<T> Listing, Task<bool> HasNext) Ask(IAsyncEnumerator<T> listing) => (listing, listing.MoveNextAsync().AsTask());

    private static async ValueTask<Exception?> FailureOfAsync(Task request)
    {
        try
        {
            await request.ConfigureAwait(false);
            return null;
        }
        catch (Exception failure)
        {
            // Given to the consumer in the end, with the others'.
            return failure;
        }
    }

    private static IEnumerable<Exception> EachOf(Exception failure) =>
        failure is AggregateException several ? several.InnerExceptions : [failure];
}
