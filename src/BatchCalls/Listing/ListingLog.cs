using Microsoft.Extensions.Logging;

namespace BatchCalls.Listing;

/// <summary>What is logged. Event ids are stable. No message holds a value that a provider sent.</summary>
internal static partial class ListingLog
{
    [LoggerMessage(1, LogLevel.Warning, "{Provider} {Operation} differs from its document: {Kind} at {Path} (document {DocumentHash})")]
    public static partial void Deviation(this ILogger logger, string provider, string operation, string kind, string path, string documentHash);

    [LoggerMessage(
        2,
        LogLevel.Information,
        "{Provider} listing ended: {End} {Reason} after {Rows} rows in {Requests} requests, of {ProviderTotal} in all; "
            + "{Unreadable} unreadable rows, {Deviations} distinct deviations")]
    public static partial void ListingEnded(
        this ILogger logger, string provider, ListingEnd end, string? reason, long rows, int requests, long? providerTotal, int unreadable, int deviations);
}
