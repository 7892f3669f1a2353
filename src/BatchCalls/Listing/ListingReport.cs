using Microsoft.Extensions.Logging;

namespace BatchCalls.Listing;

/// <summary>Says at its end what a listing was.</summary>
internal sealed record ListingReport(string Provider, ILogger Logger)
{
    public void Ended(long rows, int pages, int unreadable, int deviations) =>
        Logger.ListingEnded(Provider, rows, pages, unreadable, deviations);
}
