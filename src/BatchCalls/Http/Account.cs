using System.Net;
using BatchCalls.Generated.Threetone;
using BatchCalls.Generated.Truedy;

namespace BatchCalls.Http;

/// <summary>An account as its settings describe it, checked.</summary>
/// <param name="WaitOf">How long an answer says to wait; null when it doesn't.</param>
/// <param name="Primary">Null for the network.</param>
internal sealed record Account(
    Provider Provider,
    Credential Credential,
    Uri BaseAddress,
    Func<HttpResponseMessage, TimeProvider, TimeSpan?> WaitOf,
    RequestPolicy Requests,
    HttpMessageHandler? Primary)
{
    /// <exception cref="ArgumentException">The message names the setting and what is wrong with it.</exception>
    public static Account Of(TruedyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var key = Credential.Source(options.ApiKey, options.ApiKeySource, "Truedy.ApiKey");
        return new Account(
            Provider.Truedy,
            new Credential("Authorization", "Bearer ", key),
            Checked(options.BaseAddress ?? new Uri(TruedyClient.DefaultBaseAddress), "Truedy.BaseAddress"),
            ProviderWait.OfTruedy,
            Checked(options.Requests, "Truedy.Requests").With(perMinute: 100, perHour: 0),
            Checked(options.PrimaryHandler, "Truedy.PrimaryHandler"));
    }

    /// <inheritdoc cref="Of(TruedyOptions)"/>
    public static Account Of(ThreetoneOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var hasKey = options.ApiKey is not null || options.ApiKeySource is not null;
        var hasToken = options.BearerToken is not null || options.BearerTokenSource is not null;
        if (hasKey && hasToken)
        {
            throw new ArgumentException("Threetone.ApiKey and Threetone.BearerToken are both set. Keep one of them.");
        }

        var credential = hasToken
            ? new Credential("Authorization", "Bearer ", Credential.Source(options.BearerToken, options.BearerTokenSource, "Threetone.BearerToken"))
            : new Credential("x-api-key", "", Credential.Source(options.ApiKey, options.ApiKeySource, "Threetone.ApiKey"));
        return new Account(
            Provider.Threetone,
            credential,
            Checked(options.BaseAddress ?? new Uri(ThreetoneClient.DefaultBaseAddress), "Threetone.BaseAddress"),
            ProviderWait.OfThreetone,
            Checked(options.Requests, "Threetone.Requests").With(perMinute: 100, perHour: 1_000),
            Checked(options.PrimaryHandler, "Threetone.PrimaryHandler"));
    }

    /// <summary>All that stands between a client and the network. Its limits and waits are the account's: one for each account.</summary>
    // The key is added to each attempt anew, innermost: nothing outside of it ever sees it.
    public HttpMessageHandler CreateHandler() => new RetryHandler(
        Provider.ToString().ToLowerInvariant(), WaitOf, Requests, new CredentialHandler(Credential, BaseAddress, Primary ?? CreateNetworkHandler(BaseAddress)));

    public HttpClient CreateClient()
    {
        var client = new HttpClient(CreateHandler());
        Connect(client);
        return client;
    }

    /// <summary>The handler owns time, so the client has no timeout.</summary>
    public void Connect(HttpClient client)
    {
        client.BaseAddress = BaseAddress;
        client.Timeout = Timeout.InfiniteTimeSpan;
    }

    private static SocketsHttpHandler CreateNetworkHandler(Uri baseAddress) => new()
    {
        AllowAutoRedirect = false,
        // http is for this machine alone: a proxy of the environment would read the key.
        UseProxy = !baseAddress.IsLoopback,
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,
        // A host that moves is found again.
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    };

    private static RequestPolicy Checked(RequestPolicy? policy, string setting) =>
        policy?.Checked(setting) ?? throw new ArgumentException($"{setting} is null. Leave it away for the defaults.");

    private static Uri Checked(Uri address, string setting)
    {
        var isSafe = address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
        return isSafe && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0
            ? address
            : throw new ArgumentException(
                $"{setting} must be an https address (or http on this machine) without user, query and fragment, such as https://voice.example/api.");
    }

    private static HttpMessageHandler? Checked(HttpMessageHandler? handler, string setting) => handler is not null && FollowsRedirects(handler)
        ? throw new ArgumentException(
            $"{setting} follows redirects, which would carry the key to another host. Set its AllowAutoRedirect to false.")
        : handler;

    private static bool FollowsRedirects(HttpMessageHandler handler) => handler switch
    {
        HttpClientHandler { AllowAutoRedirect: var follows } => follows,
        SocketsHttpHandler { AllowAutoRedirect: var follows } => follows,
        DelegatingHandler { InnerHandler: { } inner } => FollowsRedirects(inner),
        _ => false,
    };
}
