using Microsoft.Extensions.Logging;

namespace BatchCalls;

/// <summary>What a <see cref="BatchCallsClient"/> needs. Taken over when the client is made.</summary>
public sealed class BatchCallsOptions
{
    /// <summary>Null when Truedy is not used.</summary>
    public TruedyOptions? Truedy { get; init; }

    /// <summary>Null when Threetone is not used.</summary>
    public ThreetoneOptions? Threetone { get; init; }

    /// <inheritdoc cref="Generated.ApiClientOptions.Strict"/>
    public bool Strict { get; init; }

    /// <inheritdoc cref="Generated.ApiClientOptions.KeepRawRows"/>
    public bool KeepRawRows { get; init; }

    /// <inheritdoc cref="Generated.ApiClientOptions.OnDeviation"/>
    public Action<ContractDeviation>? OnDeviation { get; init; }

    /// <summary>Called at the end of each provider's listing, before its last page is delivered.</summary>
    public Action<ListingOutcome>? OnListingEnded { get; init; }

    /// <summary>Where distinct deviations are told as warnings, and how each listing ended. Null for nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }
}
