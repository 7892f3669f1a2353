using BatchCalls.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BatchCalls.DependencyInjection;

/// <summary>An account's client of <see cref="IHttpClientFactory"/>, and the client made of both accounts' ones.</summary>
internal static class AccountConnection
{
    /// <param name="name">Null for the only client.</param>
    /// <param name="accountOf">The provider's account of those that are configured.</param>
    public static void AddTo(IServiceCollection services, string? name, Provider provider, Func<BatchCallsOptions, Account> accountOf) => services
        .AddHttpClient(NameOf(name, provider))
        .ConfigureHttpClient((container, client) => accountOf(OptionsOf(container, name)).Connect(client))
        // The account's limits and waits live in its handler, which therefore lives as long as the container. It renews its
        // connections by itself.
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        // Inside of everything that the factory and the user add: none of it sees the key.
        .ConfigurePrimaryHttpMessageHandler(container => accountOf(OptionsOf(container, name)).CreateHandler());

    public static BatchCallsClient CreateClient(IServiceProvider container, string? name)
    {
        var options = OptionsOf(container, name);
        var connections = container.GetRequiredService<IHttpClientFactory>();
        return new BatchCallsClient(
            options,
            options.LoggerFactory ?? container.GetService<ILoggerFactory>(),
            account => connections.CreateClient(NameOf(name, account.Provider)));
    }

    private static string NameOf(string? name, Provider provider) => name is null ? $"BatchCalls.{provider}" : $"BatchCalls.{provider}:{name}";

    private static BatchCallsOptions OptionsOf(IServiceProvider container, string? name) =>
        container.GetRequiredService<IOptionsMonitor<BatchCallsOptions>>().Get(name);
}
