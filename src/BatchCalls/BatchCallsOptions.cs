using Microsoft.Extensions.Logging;

namespace BatchCalls;

/// <summary>What a <see cref="BatchCallsClient"/> needs. Taken over when the client is made.</summary>
public sealed class BatchCallsOptions
{
    internal const string NoProvider =
        "No provider is configured. Set BatchCallsOptions.Truedy, BatchCallsOptions.Threetone or both, each with its ApiKey.";

    /// <summary>Null when Truedy is not used.</summary>
    public TruedyOptions? Truedy { get; set; }

    /// <summary>Null when Threetone is not used.</summary>
    public ThreetoneOptions? Threetone { get; set; }

    /// <inheritdoc cref="Generated.ApiClientOptions.Strict"/>
    public bool Strict { get; set; }

    /// <inheritdoc cref="Generated.ApiClientOptions.KeepRawRows"/>
    public bool KeepRawRows { get; set; }

    /// <summary>
    /// Called once for each distinct deviation that is met, some 200 times at most for each provider, on the thread that reads. What it
    /// throws reaches the caller of the listing.
    /// </summary>
    public Action<ContractDeviation>? OnDeviation { get; set; }

    /// <summary>
    /// Called at the end of each provider's listing, before its last page is delivered. What it throws ends the listing in place of
    /// that page.
    /// </summary>
    public Action<ListingOutcome>? OnListingEnded { get; set; }

    /// <summary>Where distinct deviations are told as warnings, and how each listing ended. Null for nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }
}
