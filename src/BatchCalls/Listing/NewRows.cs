namespace BatchCalls.Listing;

/// <summary>Rows of a page that no page before had.</summary>
internal sealed record NewRows<T>(IReadOnlyList<T> Readable, IReadOnlyList<UnreadableRow> Unreadable)
{
    public int Count => Readable.Count + Unreadable.Count;
}
