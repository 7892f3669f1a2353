namespace BatchCalls.Tests.Scripted;

internal static class DeliveryExtensions
{
    public static async Task<Delivery<T>> DeliverAsync<T>(this IAsyncEnumerable<T> listing, CancellationToken cancellationToken = default)
    {
        var items = new List<T>();
        try
        {
            await foreach (var item in listing.WithCancellation(cancellationToken))
            {
                items.Add(item);
            }
        }
        catch (Exception failure)
        {
            return new Delivery<T>(items, failure);
        }

        return new Delivery<T>(items, Failure: null);
    }
}
