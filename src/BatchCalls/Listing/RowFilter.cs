namespace BatchCalls.Listing;

/// <summary>Which rows a listing delivers of those that it receives.</summary>
/// <param name="Accepts">Null for all.</param>
/// <param name="Limit">Null for no bound.</param>
internal sealed record RowFilter<T>(Func<T, bool>? Accepts, int? Limit)
{
    public List<T> Apply(IReadOnlyList<T> rows, long delivered)
    {
        var room = Limit is { } limit ? limit - delivered : long.MaxValue;
        return [.. rows.Where(row => Accepts?.Invoke(row) ?? true).Take((int)Math.Min(room, int.MaxValue))];
    }

    public bool IsFull(long delivered) => Limit is { } limit && delivered >= limit;
}
