using BatchCalls.Sandbox;

namespace BatchCalls.Cli;

/// <summary>The accounts that the environment gives, or the sandbox.</summary>
internal static class Accounts
{
    /// <exception cref="UsageException">A variable is missing or wrong.</exception>
    public static BatchCallsOptions Read(ListRequest request, Func<string, string?> environment, ListingNotes notes, TextWriter errors)
    {
        var options = new BatchCallsOptions
        {
            Truedy = request.Asks(Provider.Truedy) ? Truedy(request, environment) : null,
            Threetone = request.Asks(Provider.Threetone) ? Threetone(request, environment) : null,
            KeepRawRows = request.Format is "json" or "ndjson",
            OnDeviation = notes.Add,
            OnListingEnded = notes.Add,
        };
        foreach (var provider in Missing(options, request))
        {
            var advice = $"Set {Variable(provider, "API_KEY")} to list {provider}'s batch calls, or add --sandbox to see the documented examples.";
            if (request.Provider is not null || (options.Truedy is null && options.Threetone is null))
            {
                throw new UsageException(request.Provider is not null
                    ? advice
                    : "Set TRUEDY_API_KEY, THREETONE_API_KEY or both to list batch calls, or add --sandbox to see the documented examples.");
            }

            errors.WriteLine($"{provider} is left out. {advice}");
        }

        return options;
    }

    /// <summary>As the user knows it: the variable in place of the library's setting.</summary>
    public static string InTheUsersWords(ArgumentException exception)
    {
        var message = exception.Message.Split(" (Parameter '")[0];
        foreach (var provider in Enum.GetValues<Provider>())
        {
            message = message
                .Replace($"{provider}.ApiKey", Variable(provider, "API_KEY"), StringComparison.Ordinal)
                .Replace($"{provider}.BaseAddress", Variable(provider, "BASE_ADDRESS"), StringComparison.Ordinal);
        }

        return message;
    }

    private static IEnumerable<Provider> Missing(BatchCallsOptions options, ListRequest request)
    {
        if (options.Truedy is null && request.Asks(Provider.Truedy))
        {
            yield return Provider.Truedy;
        }

        if (options.Threetone is null && request.Asks(Provider.Threetone))
        {
            yield return Provider.Threetone;
        }
    }

    private static TruedyOptions? Truedy(ListRequest request, Func<string, string?> environment) =>
        request.IsSandbox ? new TruedyOptions { ApiKey = "sandbox", PrimaryHandler = SandboxHandler.ForTruedy() }
        : Value(environment, Provider.Truedy, "API_KEY") is { } key
            ? new TruedyOptions { ApiKey = key, BaseAddress = Address(environment, Provider.Truedy) }
            : null;

    private static ThreetoneOptions? Threetone(ListRequest request, Func<string, string?> environment) =>
        request.IsSandbox ? new ThreetoneOptions { ApiKey = "sandbox", PrimaryHandler = SandboxHandler.ForThreetone() }
        : Value(environment, Provider.Threetone, "API_KEY") is { } key
            ? new ThreetoneOptions { ApiKey = key, BaseAddress = Address(environment, Provider.Threetone) }
            : null;

    private static Uri? Address(Func<string, string?> environment, Provider provider) =>
        Value(environment, provider, "BASE_ADDRESS") is not { } text ? null
            : Uri.TryCreate(text, UriKind.Absolute, out var address) ? address
            : throw new UsageException($"{Variable(provider, "BASE_ADDRESS")} is no address. Give one such as https://voice.example/api.");

    private static string? Value(Func<string, string?> environment, Provider provider, string name) =>
        environment(Variable(provider, name)) is { Length: > 0 } value ? value : null;

    private static string Variable(Provider provider, string name) => $"{provider.ToString().ToUpperInvariant()}_{name}";
}
