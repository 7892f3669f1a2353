namespace BatchCalls.Listing;

/// <summary>Bounds of what a caller may ask for.</summary>
internal static class Checked
{
    /// <param name="asked">Null for the largest: round trips decide how long a listing takes.</param>
    /// <param name="minimum">The document's.</param>
    /// <param name="maximum">The document's.</param>
    /// <param name="parameter">The caller's argument.</param>
    public static int PageSize(int? asked, int minimum, int maximum, string parameter) =>
        asked is not { } size ? maximum
            : size >= minimum && size <= maximum ? size
            : throw new ArgumentOutOfRangeException(parameter, size, $"The page size must be {minimum} to {maximum}.");

    public static int? Limit(int? limit, string parameter) =>
        limit is not < 0 ? limit : throw new ArgumentOutOfRangeException(parameter, limit, "The limit must be 0 or more.");

    public static int Parallelism(int pages, string parameter) =>
        pages is >= 1 and <= 16 ? pages : throw new ArgumentOutOfRangeException(parameter, pages, "The parallelism must be 1 to 16.");
}
