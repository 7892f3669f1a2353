namespace BatchCalls.Listing;

/// <summary>How far a listing is.</summary>
/// <param name="Rows">Distinct rows received.</param>
/// <param name="Requests">Pages received.</param>
/// <param name="Total">The provider's last word on how many rows match.</param>
internal readonly record struct ListingProgress(long Rows, int Requests, long? Total);
