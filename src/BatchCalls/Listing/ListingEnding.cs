namespace BatchCalls.Listing;

/// <summary>How a provider's pages ended.</summary>
internal sealed record ListingEnding(ListingEnd End, string? Reason);
