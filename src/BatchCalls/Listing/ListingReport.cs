using Microsoft.Extensions.Logging;

namespace BatchCalls.Listing;

/// <summary>Says at its end what a listing was.</summary>
internal sealed record ListingReport(string Provider, ILogger Logger, Action<ListingOutcome>? OnEnded)
{
    /// <summary>Null while the listing goes on.</summary>
    public ListingOutcome? Outcome<T>(ReceivedPage<T> page, ListingEnding? ending) =>
        ending is null ? null : new ListingOutcome(Provider, ending.End, ending.Reason, page.Progress.Rows, page.Progress.Requests, page.Progress.Total);

    public void Ended(ListingOutcome outcome, int unreadable, int deviations)
    {
        Logger.ListingEnded(
            Provider, outcome.End, outcome.Reason, outcome.Rows, outcome.Requests, outcome.ProviderTotal, unreadable, deviations);
        OnEnded?.Invoke(outcome);
    }
}
