using System.CommandLine;
using System.CommandLine.Parsing;

namespace BatchCalls.Specs;

/// <summary>Finds what makes a command line unusable.</summary>
/// <remarks>
/// The library accepts a mistyped option as an argument, and an option as the value of the one before it. Most of its own
/// messages lack the value or the remedy.
/// </remarks>
internal static class UsageMistake
{
    /// <returns>The first mistake, in a sentence or two; null if there is none, or if help or version is asked for.</returns>
    public static string? Find(ParseResult parsed) =>
        parsed.Action is { ClearsParseErrors: true } ? null : Mistakes(parsed).FirstOrDefault();

    private static IEnumerable<string> Mistakes(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var options = parsed.CommandResult.Children.OfType<OptionResult>().ToList();
        if (parsed.Tokens is [{ Type: TokenType.DoubleDash }, _, ..])
        {
            yield return "'--' precedes the command. Omit it.";
        }

        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens.FirstOrDefault(token => !IsOption(token)) is { } name)
        {
            yield return $"'{name}' is not a command. {Suggestion(name, command.Subcommands)}";
        }

        foreach (var result in options.Where(option => option.IdentifierTokenCount > 1))
        {
            yield return $"Option '{result.Option.Name}' appears {result.IdentifierTokenCount} times. Pass it once.";
        }

        foreach (var option in options.Where(option => !option.Implicit && option.Option.Arity.MinimumNumberOfValues > option.Tokens.Count)
            .Select(option => option.Option))
        {
            yield return $"Option '{option.Name}' has no value. Pass '{option.Name} <{option.HelpName}>'.";
        }

        foreach (var result in options.Where(option => option.Tokens is [{ Value: ['-', '-', ..] }]))
        {
            var value = result.Tokens[0].Value;
            yield return $"Option '{result.Option.Name}' has no value: '{value}' follows it. For a file of that name, pass './{value}'.";
        }

        if (parsed.Tokens.Any(token => token.Value.Length == 0))
        {
            yield return "An argument is empty. Pass a value, or omit it.";
        }

        var values = options.SelectMany(option => option.Tokens).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var token in parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Type == TokenType.Argument && IsOption(token.Value) && !values.Contains(token)))
        {
            var typed = token.Value.Split('=', ':')[0];
            var inherited = parsed.RootCommandResult.Command.Options.Where(known => known.Recursive);
            yield return $"'{typed}' is not an option of '{command.Name}'. {Suggestion(typed, command.Options.Union(inherited))}";
        }

        foreach (var token in parsed.UnmatchedTokens)
        {
            yield return $"Unexpected argument '{token}'. Pass only {Arguments(command)}.";
        }

        foreach (var error in parsed.Errors)
        {
            yield return Describe(error);
        }
    }

    // '-' alone is a file name.
    private static bool IsOption(string token) => token is ['-', _, ..];

    private static string Suggestion(string mistyped, IEnumerable<Symbol> known)
    {
        var names = known.Select(symbol => symbol.Name).ToList();
        var nearest = names.MinBy(Distance)!;
        return Distance(nearest) <= nearest.Length / 3 ? $"Did you mean '{nearest}'?" : $"Use one of: {string.Join(", ", names)}.";

        int Distance(string name) => EditDistance.Between(name, mistyped.ToLowerInvariant());
    }

    private static string Describe(ParseError error) => error.SymbolResult switch
    {
        ArgumentResult { Tokens.Count: 0, Argument: var argument, Parent: CommandResult { Command: var command } } =>
            $"Argument <{argument.Name}> is missing. Pass {Arguments(command)}.",
        _ => error.Message,
    };

    private static string Arguments(Command command) => string.Join(' ', command.Arguments.Select(argument => $"<{argument.Name}>"));
}
