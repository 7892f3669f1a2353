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
    /// <summary>A handler for an <see cref="HttpClient"/> that a <see cref="TruedyClient"/> uses. One for each account: it holds the account's limits.</summary>
    /// <exception cref="ArgumentException">The message names the setting and what is wrong with it.</exception>
    public static HttpMessageHandler Create(TruedyOptions options) => Account.Of(options).CreateHandler();

    /// <summary>A handler for an <see cref="HttpClient"/> that a <see cref="ThreetoneClient"/> uses. One for each account: it holds the account's limits.</summary>
    /// <inheritdoc cref="Create(TruedyOptions)"/>
    public static HttpMessageHandler Create(ThreetoneOptions options) => Account.Of(options).CreateHandler();

    /// <summary>
    /// An <see cref="HttpClient"/> for a <see cref="TruedyClient"/>, with the account's address. It has no timeout of its own: the
    /// handler times each attempt and the request as a whole.
    /// </summary>
    /// <inheritdoc cref="Create(TruedyOptions)"/>
    public static HttpClient CreateClient(TruedyOptions options) => Account.Of(options).CreateClient();

    /// <summary>As <see cref="CreateClient(TruedyOptions)"/>, for a <see cref="ThreetoneClient"/>.</summary>
    /// <inheritdoc cref="Create(TruedyOptions)"/>
    public static HttpClient CreateClient(ThreetoneOptions options) => Account.Of(options).CreateClient();
}
