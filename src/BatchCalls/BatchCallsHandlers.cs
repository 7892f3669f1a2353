using BatchCalls.Generated.Threetone;
using BatchCalls.Generated.Truedy;
using BatchCalls.Http;

namespace BatchCalls;

/// <summary>
/// What stands between a generated client and the network: the key, added per request and for the account's host alone;
/// retries, which wait as long as the provider says; and no redirects, since .NET would forward <c>x-api-key</c> to another
/// host. For whoever uses the generated clients directly.
/// </summary>
public static class BatchCallsHandlers
{
    /// <summary>A handler for an <see cref="HttpClient"/> that a <see cref="TruedyClient"/> uses.</summary>
    /// <exception cref="ArgumentException">The message names the setting and what is wrong with it.</exception>
    public static HttpMessageHandler Create(TruedyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var credential = new Credential(
            "Authorization", "Bearer ", "Truedy.ApiKey", Credential.Source(options.ApiKey, options.ApiKeySource, "Truedy.ApiKey"));
        return Create(Provider.Truedy, credential, BaseAddress(options), ProviderWait.OfTruedy, options.Requests, options.PrimaryHandler);
    }

    /// <summary>A handler for an <see cref="HttpClient"/> that a <see cref="ThreetoneClient"/> uses.</summary>
    /// <inheritdoc cref="Create(TruedyOptions)"/>
    public static HttpMessageHandler Create(ThreetoneOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var hasKey = options.ApiKey is not null || options.ApiKeySource is not null;
        var hasToken = options.BearerToken is not null || options.BearerTokenSource is not null;
        if (hasKey && hasToken)
        {
            throw new ArgumentException("Threetone.ApiKey and Threetone.BearerToken are both set. Keep one of them.");
        }

        var credential = hasToken
            ? new Credential("Authorization", "Bearer ", "Threetone.BearerToken",
                Credential.Source(options.BearerToken, options.BearerTokenSource, "Threetone.BearerToken"))
            : new Credential("x-api-key", "", "Threetone.ApiKey",
                Credential.Source(options.ApiKey, options.ApiKeySource, "Threetone.ApiKey"));
        return Create(Provider.Threetone, credential, BaseAddress(options), ProviderWait.OfThreetone, options.Requests, options.PrimaryHandler);
    }

    /// <summary>
    /// An <see cref="HttpClient"/> for a <see cref="TruedyClient"/>, with the account's address. It has no timeout of its own: the
    /// handler times each attempt and the request as a whole.
    /// </summary>
    /// <inheritdoc cref="Create(TruedyOptions)"/>
    public static HttpClient CreateClient(TruedyOptions options) => Connect(Create(options), BaseAddress(options));

    /// <summary>As <see cref="CreateClient(TruedyOptions)"/>, for a <see cref="ThreetoneClient"/>.</summary>
    /// <inheritdoc cref="Create(TruedyOptions)"/>
    public static HttpClient CreateClient(ThreetoneOptions options) => Connect(Create(options), BaseAddress(options));

    private static Uri BaseAddress(TruedyOptions options) =>
        Checked(options.BaseAddress ?? new Uri(TruedyClient.DefaultBaseAddress), "Truedy.BaseAddress");

    private static Uri BaseAddress(ThreetoneOptions options) =>
        Checked(options.BaseAddress ?? new Uri(ThreetoneClient.DefaultBaseAddress), "Threetone.BaseAddress");

    // The key is added to each attempt anew, innermost: nothing outside of it ever sees it.
    private static RetryHandler Create(
        Provider provider,
        Credential credential,
        Uri baseAddress,
        Func<HttpResponseMessage, TimeProvider, TimeSpan?> waitOf,
        RequestPolicy policy,
        HttpMessageHandler? primary)
    {
        policy.Validate($"{provider}.Requests");
        return new RetryHandler(provider.ToString().ToLowerInvariant(), waitOf, policy, new CredentialHandler(credential, baseAddress, Primary(primary)));
    }

    private static HttpClient Connect(HttpMessageHandler handler, Uri baseAddress) =>
        new(handler) { BaseAddress = baseAddress, Timeout = Timeout.InfiniteTimeSpan };

    private static Uri Checked(Uri address, string setting)
    {
        var isSafe = address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
        return isSafe && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0
            ? address
            : throw new ArgumentException(
                $"{setting} must be an https address (or http on this machine) without user, query and fragment, such as https://voice.example/api.", setting);
    }

    private static HttpMessageHandler Primary(HttpMessageHandler? given) => given switch
    {
        not null when FollowsRedirects(given) => throw new ArgumentException(
            "PrimaryHandler follows redirects, which would carry the key to another host. Set its AllowAutoRedirect to false."),
        not null => given,
        null => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = System.Net.DecompressionMethods.All,
            UseCookies = false,
            // A host that moves is found again.
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        },
    };

    private static bool FollowsRedirects(HttpMessageHandler handler) => handler switch
    {
        HttpClientHandler { AllowAutoRedirect: var follows } => follows,
        SocketsHttpHandler { AllowAutoRedirect: var follows } => follows,
        DelegatingHandler { InnerHandler: { } inner } => FollowsRedirects(inner),
        _ => false,
    };
}
