namespace BatchCalls.Listing;

/// <summary>How a provider's pages ended.</summary>
internal sealed record ListingEnding(ListingEnd End, string? Reason)
{
    public static ListingEnding OfFailure(BatchCallsException failure) => new(
        ListingEnd.Truncated, failure is PagingException ? "the provider's paging led nowhere" : "whether more rows follow could not be read");
}
