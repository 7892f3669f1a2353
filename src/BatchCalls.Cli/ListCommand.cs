using System.CommandLine;

namespace BatchCalls.Cli;

/// <summary><c>batchcalls list</c>.</summary>
internal static class ListCommand
{
    private const string AllProviders = "all";

    private static readonly string[] Providers = [.. Enum.GetNames<Provider>().Select(name => name.ToLowerInvariant()), AllProviders];
    private static readonly string[] Formats = ["table", "json", "ndjson", "csv"];

    /// <param name="environment">Looks up a variable; null when it is not set.</param>
    public static Command Create(Func<string, string?> environment)
    {
        var provider = Choice("--provider", "unknown provider", Providers, AllProviders, "Whose batch calls.");
        var status = new Option<string?>("--status") { HelpName = "status", Description = "Only batch calls with this status: a common name, or a provider's own." };
        var limit = Count("--limit", minimum: 0, "At most so many rows of each provider.");
        var pageSize = Count("--page-size", minimum: 1, "At most so many rows per request; without it, as many as the provider gives.");
        var format = Choice("--format", "unknown format", Formats, Formats[0], "How to print.");
        var sandbox = new Option<bool>("--sandbox") { Description = "Answer from the providers' documented examples: no key, no network." };

        status.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && StatusNames.Find(text) is null)
            {
                result.AddError($"Unknown status '{text}'. Valid values: {string.Join(", ", StatusNames.All)}.");
            }
        });
        status.CompletionSources.Add([.. StatusNames.All]);

        var command = new Command("list", "Lists batch calls.") { provider, status, limit, pageSize, format, sandbox };
        command.SetAction((parsed, cancellationToken) =>
        {
            var name = parsed.GetValue(provider)!;
            var request = new ListRequest(
                name == AllProviders ? null : Enum.Parse<Provider>(name, ignoreCase: true),
                parsed.GetValue(status) is { } text ? StatusNames.Find(text) : null,
                parsed.GetValue(limit),
                parsed.GetValue(pageSize),
                parsed.GetValue(format)!,
                parsed.GetValue(sandbox));
            return new ListRun(request, environment, Console.OpenStandardOutput(), Console.Error).RunAsync(cancellationToken);
        });
        return command;
    }

    private static Option<string> Choice(string name, string mistake, string[] values, string otherwise, string description)
    {
        var option = new Option<string>(name)
        {
            Description = $"{description} {string.Join(", ", values)}.",
            DefaultValueFactory = _ => otherwise,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } value && !values.Contains(value))
            {
                result.AddError($"{char.ToUpperInvariant(mistake[0])}{mistake[1..]} '{value}'. Valid values: {string.Join(", ", values)}.");
            }
        });
        option.CompletionSources.Add(values);
        return option;
    }

    private static Option<int?> Count(string name, int minimum, string description)
    {
        var option = new Option<int?>(name) { Description = description };
        option.Validators.Add(result =>
        {
            var text = result.Tokens is [var token] ? token.Value : "";
            if (!int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var value) || value < minimum)
            {
                result.AddError($"{name} takes a whole number of {minimum} or more, not '{text}'.");
            }
        });
        return option;
    }
}
