namespace BatchCalls.Listing;

/// <summary>Where a listing stands after a page: enough to go on from it elsewhere.</summary>
/// <param name="Offset">Of the page, in offset paging.</param>
/// <param name="Cursor">To the next page, in cursor paging.</param>
/// <param name="Keys">What tells the page's rows from others, in its order.</param>
/// <param name="Rows">Distinct rows received so far, this page's included.</param>
/// <param name="Total">The provider's total when the listing began.</param>
/// <param name="HasChanged">Whether rows have come or gone so far.</param>
internal sealed record ListingPosition(long Offset, string? Cursor, IReadOnlyList<string> Keys, long Rows, long? Total, bool HasChanged);
