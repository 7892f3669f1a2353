namespace BatchCalls;

/// <summary>An account at Truedy.</summary>
public sealed class TruedyOptions
{
    /// <summary>Sent as <c>Authorization: Bearer</c>.</summary>
    public required string ApiKey { get; init; }

    /// <summary>Another host for a self-hosted deployment, with its path; null for the document's. https, or http on this machine.</summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>
    /// Replaces the network: a proxy's handler, or the sandbox. It must not follow redirects. Disposed with the client.
    /// </summary>
    public HttpMessageHandler? PrimaryHandler { get; init; }

    /// <summary>
    /// How often a GET is sent again after 408, 429, 500, 502, 503, 504, a transport fault or an attempt of more than 30 s; 4 unless
    /// set, 0 for never.
    /// </summary>
    public int MaxRetries { get; init; } = 4;

    /// <summary>The clock by which retries wait.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
