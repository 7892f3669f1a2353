namespace BatchCalls.Listing;

/// <summary>Bounds of what a caller may ask for.</summary>
internal static class PageSize
{
    /// <param name="asked">Null for the largest: round trips decide how long a listing takes.</param>
    /// <param name="minimum">The document's.</param>
    /// <param name="maximum">The document's.</param>
    /// <param name="parameter">The caller's argument.</param>
    public static int Checked(int? asked, int minimum, int maximum, string parameter) =>
        asked is not { } size ? maximum
            : size >= minimum && size <= maximum ? size
            : throw new ArgumentOutOfRangeException(parameter, size, $"The page size must be {minimum} to {maximum}.");

    public static int? CheckedLimit(int? limit, string parameter) =>
        limit is not < 0 ? limit : throw new ArgumentOutOfRangeException(parameter, limit, "The limit must be 0 or more.");
}
