using System.CommandLine;

namespace BatchCalls.Specs;

/// <summary>The options that several commands have.</summary>
internal static class CommonOptions
{
    // Without values, so that 'false' is not taken for one.
    public static Option<bool> Flag(string name, string description) =>
        new(name) { Arity = ArgumentArity.Zero, Description = description };

    public static Option<string?> Specs() => new("--specs")
    {
        HelpName = "folder",
        Description = "The folder with sources.json. Default: the nearest folder 'specs', here or above.",
    };

    /// <param name="formats">The names, the default first. Case is ignored.</param>
    public static Option<string> Format(IReadOnlyCollection<string> formats)
    {
        var option = new Option<string>("--format")
        {
            HelpName = string.Join('|', formats),
            Description = "The format of the report.",
            DefaultValueFactory = _ => formats.First(),
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !formats.Contains(token.Value, StringComparer.OrdinalIgnoreCase))
            {
                result.AddError($"'{token.Value}' is not a format. Use one of: {string.Join(", ", formats)}.");
            }
        });
        return option;
    }
}
