namespace BatchCalls;

/// <summary>How a listing ended, and what it took. On its last page, in the log and in the callback.</summary>
/// <param name="Provider">As in <c>truedy</c>.</param>
/// <param name="End">In a word.</param>
/// <param name="Reason">Why it was truncated; null otherwise.</param>
/// <param name="Rows">
/// Distinct rows received, unreadable ones included, before any filter that is applied here; with those before the page that the listing
/// was continued from.
/// </param>
/// <param name="Requests">Pages asked for and received, of this enumeration alone.</param>
/// <param name="ProviderTotal">The provider's last word on how many rows match; null when it doesn't say.</param>
public sealed record ListingOutcome(string Provider, ListingEnd End, string? Reason, long Rows, int Requests, long? ProviderTotal);
