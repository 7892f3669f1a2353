namespace BatchCalls.Generated.Http;

/// <summary>What a client and its handlers tell each other beside a request.</summary>
internal static class HandlerNotes
{
    /// <summary>The client's: the largest body that it takes.</summary>
    public static readonly HttpRequestOptionsKey<int> MaxBodyBytes = new("BatchCalls.MaxBodyBytes");

    /// <summary>The handler's: how often it sent the request.</summary>
    public static readonly HttpRequestOptionsKey<int> Attempts = new("BatchCalls.Attempts");

    /// <summary>The handler's: how long the provider said to wait, in its last answer.</summary>
    public static readonly HttpRequestOptionsKey<TimeSpan> RetryAfter = new("BatchCalls.RetryAfter");

    /// <summary>The handler's: the credentials that the request went out with.</summary>
    public static readonly HttpRequestOptionsKey<Secrets> Secrets = new("BatchCalls.Secrets");

    /// <summary>The facts with what the handler noted.</summary>
    public static ExchangeFacts AddTo(ExchangeFacts facts, HttpRequestMessage request) => facts with
    {
        Attempts = request.Options.TryGetValue(Attempts, out var attempts) ? attempts : 1,
        RetryAfter = request.Options.TryGetValue(RetryAfter, out var wait) ? wait : null,
    };
}
