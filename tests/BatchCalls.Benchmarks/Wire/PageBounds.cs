namespace BatchCalls.Benchmarks.Wire;

/// <summary>Which rows a page has.</summary>
/// <param name="Count">0 and more.</param>
/// <param name="Limit">As asked.</param>
/// <param name="Total">Rows of the whole listing.</param>
internal readonly record struct PageBounds(int First, int Count, int Limit, int Total)
{
    public int Last => First + Count - 1;

    public bool HasMore => First + Count < Total;

    /// <summary>As JSON has it.</summary>
    public string HasMoreText => HasMore ? "true" : "false";

    public static PageBounds Of(int first, int limit, int total) =>
        new(first, Math.Max(0, Math.Min(limit, total - first)), limit, total);
}
