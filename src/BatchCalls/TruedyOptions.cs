namespace BatchCalls;

/// <summary>An account at Truedy.</summary>
public sealed class TruedyOptions
{
    /// <summary>Sent as <c>Authorization: Bearer</c>. Or set <see cref="ApiKeySource"/>.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Asked for the key before each attempt: it may rotate while the client lives.</summary>
    public Func<CancellationToken, ValueTask<string>>? ApiKeySource { get; set; }

    /// <summary>Another host for a self-hosted deployment, with its path; null for the document's. https, or http on this machine.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// Replaces the network: a proxy's handler, or the sandbox. It must not follow redirects. Disposed with the client; in a
    /// container, which keeps its connections, never.
    /// </summary>
    public HttpMessageHandler? PrimaryHandler { get; set; }

    /// <summary>How requests are spaced, timed and repeated.</summary>
    public RequestPolicy Requests { get; set; } = new();
}
