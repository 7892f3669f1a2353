namespace BatchCalls;

/// <summary>An account at Threetone: an API key or a dashboard's JWT, one of them.</summary>
public sealed class ThreetoneOptions
{
    /// <summary>Sent as <c>x-api-key</c>.</summary>
    public string? ApiKey { get; init; }

    /// <inheritdoc cref="TruedyOptions.ApiKeySource"/>
    public Func<CancellationToken, ValueTask<string>>? ApiKeySource { get; init; }

    /// <summary>Sent as <c>Authorization: Bearer</c>.</summary>
    public string? BearerToken { get; init; }

    /// <summary>Asked for the token before each attempt: a dashboard's token expires.</summary>
    public Func<CancellationToken, ValueTask<string>>? BearerTokenSource { get; init; }

    /// <inheritdoc cref="TruedyOptions.BaseAddress"/>
    public Uri? BaseAddress { get; init; }

    /// <inheritdoc cref="TruedyOptions.PrimaryHandler"/>
    public HttpMessageHandler? PrimaryHandler { get; init; }

    /// <inheritdoc cref="TruedyOptions.Requests"/>
    public RequestPolicy Requests { get; init; } = new() { RequestsPerHour = 1_000 };
}
