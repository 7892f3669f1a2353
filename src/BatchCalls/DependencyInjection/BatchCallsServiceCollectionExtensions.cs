using BatchCalls.DependencyInjection;
using BatchCalls.Generated.Threetone;
using BatchCalls.Generated.Truedy;
using BatchCalls.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BatchCalls;

/// <summary>Registers clients with a container.</summary>
/// <remarks>
/// <para>
/// Each registration gives an <see cref="IBatchCallsClient"/>, and the generated <see cref="ITruedyClient"/> and
/// <see cref="IThreetoneClient"/> behind it: singletons, keyed by the account's name if it has one. They share one connection
/// and one set of limits for each account.
/// </para>
/// <para>
/// Connections come from <see cref="IHttpClientFactory"/>, under the names <c>BatchCalls.Truedy</c> and
/// <c>BatchCalls.Threetone</c>, with <c>:name</c> for a named account: handlers that are added to those see each request once,
/// without its key. Settings are checked when the host starts. A resilience handler that is added to all clients of a host would
/// time our waits and repeat our retries: remove it from these names.
/// </para>
/// </remarks>
public static class BatchCallsServiceCollectionExtensions
{
    private const string SectionName = "BatchCalls";

    /// <summary>One client, whose settings are in a configuration.</summary>
    /// <param name="configuration">
    /// Its section <c>BatchCalls</c> if it has one, otherwise itself; it holds what <see cref="BatchCallsOptions"/> holds, as in
    /// <c>Truedy:ApiKey</c> or <c>Threetone:Requests:MaxRetries</c>. A setting that a section has and we don't know fails the start.
    /// </param>
    /// <returns>To go on configuring, for instance with a key from a vault.</returns>
    public static OptionsBuilder<BatchCallsOptions> AddBatchCalls(this IServiceCollection services, IConfiguration configuration) =>
        Add(services, name: null).Bind(configuration);

    /// <summary>One of several clients, for <c>[FromKeyedServices(name)]</c>.</summary>
    /// <inheritdoc cref="AddBatchCalls(IServiceCollection, IConfiguration)"/>
    public static OptionsBuilder<BatchCallsOptions> AddBatchCalls(this IServiceCollection services, string name, IConfiguration configuration) =>
        Add(services, Checked(name)).Bind(configuration);

    /// <summary>One client, whose settings are made in code.</summary>
    /// <returns>To go on configuring.</returns>
    public static OptionsBuilder<BatchCallsOptions> AddBatchCalls(this IServiceCollection services, Action<BatchCallsOptions> configure) =>
        Add(services, name: null).Configure(configure);

    /// <summary>One of several clients, for <c>[FromKeyedServices(name)]</c>.</summary>
    /// <inheritdoc cref="AddBatchCalls(IServiceCollection, Action{BatchCallsOptions})"/>
    public static OptionsBuilder<BatchCallsOptions> AddBatchCalls(this IServiceCollection services, string name, Action<BatchCallsOptions> configure) =>
        Add(services, Checked(name)).Configure(configure);

    private static OptionsBuilder<BatchCallsOptions> Add(IServiceCollection services, string? name)
    {
        ArgumentNullException.ThrowIfNull(services);
        AccountConnection.AddTo(services, name, Provider.Truedy, options => Account.Of(options.Truedy!));
        AccountConnection.AddTo(services, name, Provider.Threetone, options => Account.Of(options.Threetone!));
        services.TryAdd(ServiceDescriptor.KeyedSingleton(name, (provider, _) => AccountConnection.CreateClient(provider, name)));
        services.TryAdd(ServiceDescriptor.KeyedSingleton<IBatchCallsClient>(name, (provider, _) => Client(provider)));
        services.TryAdd(ServiceDescriptor.KeyedSingleton(name, (provider, _) => Client(provider).TruedyClient));
        services.TryAdd(ServiceDescriptor.KeyedSingleton(name, (provider, _) => Client(provider).ThreetoneClient));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BatchCallsOptions>, BatchCallsOptionsValidation>());
        return services.AddOptions<BatchCallsOptions>(name).ValidateOnStart();

        BatchCallsClient Client(IServiceProvider provider) => provider.GetRequiredKeyedService<BatchCallsClient>(name);
    }

    private static OptionsBuilder<BatchCallsOptions> Bind(this OptionsBuilder<BatchCallsOptions> options, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(SectionName);
        var settings = section.Exists() ? section : configuration;

        // A root also holds what others set, such as the environment.
        return options.Bind(settings, binder => binder.ErrorOnUnknownConfiguration = settings is IConfigurationSection);
    }

    private static string Checked(string name) => string.IsNullOrWhiteSpace(name)
        ? throw new ArgumentException("An account's name is empty. Leave it away for a single client.", nameof(name))
        : name;
}
