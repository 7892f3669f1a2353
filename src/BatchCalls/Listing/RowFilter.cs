namespace BatchCalls.Listing;

/// <summary>Which rows a listing delivers of those that it receives.</summary>
/// <param name="Accepts">Null for all.</param>
/// <param name="Limit">Null for no bound.</param>
/// <param name="MatchesNothing">The provider has no such rows.</param>
internal sealed record RowFilter<T>(Func<T, bool>? Accepts, int? Limit, bool MatchesNothing)
{
    public IReadOnlyList<T> Apply(IReadOnlyList<T> rows, long delivered) => Accepts is null && rows.Count <= Room(delivered)
        ? rows
        : [.. rows.Where(row => Accepts?.Invoke(row) ?? true).Take((int)Math.Min(Room(delivered), int.MaxValue))];

    public bool IsFull(long delivered) => Room(delivered) <= 0;

    /// <summary>How a listing ends for which nothing needs to be asked; null for any other.</summary>
    public ListingEnding? EndsBefore(long delivered) =>
        MatchesNothing ? new ListingEnding(ListingEnd.Complete, Reason: null)
        : IsFull(delivered) ? LimitReached
        : null;

    /// <summary>How many further rows are of use; null when that can't be told.</summary>
    public long? Wanted(long delivered) => Limit is null || Accepts is not null ? null : Room(delivered);

    /// <summary>The listing's ending as the caller's limit leaves it; null while it goes on.</summary>
    public ListingEnding? Ending(ListingEnding? ofProvider, IReadOnlyList<T> received, IReadOnlyList<T> kept, long delivered)
    {
        var isCut = IsFull(delivered) && (ofProvider is null || kept.Count < received.Count(row => Accepts?.Invoke(row) ?? true));
        return isCut ? LimitReached : ofProvider;
    }

    private ListingEnding LimitReached => new(ListingEnd.Truncated, $"the limit of {Limit} rows was reached");

    private long Room(long delivered) => Limit is { } limit ? limit - delivered : long.MaxValue;
}
