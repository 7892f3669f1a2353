namespace BatchCalls;

/// <summary>An account at Threetone: an API key or a dashboard's JWT, one of them.</summary>
public sealed class ThreetoneOptions
{
    /// <summary>Sent as <c>x-api-key</c>.</summary>
    public string? ApiKey { get; set; }

    /// <inheritdoc cref="TruedyOptions.ApiKeySource"/>
    public Func<CancellationToken, ValueTask<string>>? ApiKeySource { get; set; }

    /// <summary>Sent as <c>Authorization: Bearer</c>.</summary>
    public string? BearerToken { get; set; }

    /// <summary>Asked for the token before each attempt: a dashboard's token expires.</summary>
    public Func<CancellationToken, ValueTask<string>>? BearerTokenSource { get; set; }

    /// <inheritdoc cref="TruedyOptions.BaseAddress"/>
    public Uri? BaseAddress { get; set; }

    /// <inheritdoc cref="TruedyOptions.PrimaryHandler"/>
    public HttpMessageHandler? PrimaryHandler { get; set; }

    /// <inheritdoc cref="TruedyOptions.Requests"/>
    public RequestPolicy Requests { get; set; } = new();
}
