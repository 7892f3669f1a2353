namespace BatchCalls;

/// <summary>An account at Threetone: an API key or a dashboard's JWT, one of them.</summary>
public sealed class ThreetoneOptions
{
    /// <summary>Sent as <c>x-api-key</c>.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Sent as <c>Authorization: Bearer</c>.</summary>
    public string? BearerToken { get; init; }

    /// <inheritdoc cref="TruedyOptions.BaseAddress"/>
    public Uri? BaseAddress { get; init; }

    /// <inheritdoc cref="TruedyOptions.PrimaryHandler"/>
    public HttpMessageHandler? PrimaryHandler { get; init; }

    /// <inheritdoc cref="TruedyOptions.Requests"/>
    public RequestPolicy Requests { get; init; } = new() { RequestsPerHour = 1_000 };
}
