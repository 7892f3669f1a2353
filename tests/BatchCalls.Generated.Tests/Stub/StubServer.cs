namespace BatchCalls.Generated.Tests.Stub;

/// <summary>Answers without a network.</summary>
internal sealed class StubServer(Func<HttpRequestMessage, Answer> answer) : HttpMessageHandler
{
    public const string BearerKey = "sk_live_4f9aQ7";
    public const string ApiKey = "xak_81cfZ2";

    public StubServer(Answer answer)
        : this(_ => answer)
    {
    }

    /// <summary>A client that sends both kinds of key.</summary>
    public HttpClient Client()
    {
        var client = new HttpClient(this);
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {BearerKey}");
        client.DefaultRequestHeaders.Add("x-api-key", ApiKey);
        return client;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(answer(request).ToResponse());
}
