namespace BatchCalls.PrePass;

/// <param name="Overlay">Null applies none.</param>
/// <param name="Provider">Null writes the corrected document as it is, in its own OpenAPI version, instead of lowering it.</param>
internal sealed record PrePassArguments(string Document, string? Overlay, string? Provider, string Output)
{
    private const string Usage =
        "Usage: BatchCalls.PrePass lower <document> --provider <name> [--overlay <file>] --output <file>\n"
        + "       BatchCalls.PrePass overlay <document> [--overlay <file>] --output <file>";

    /// <exception cref="ArgumentException">The arguments don't fit; the message ends with the usage.</exception>
    public static PrePassArguments Parse(string[] args)
    {
        if (args is not [("lower" or "overlay") and var command, var document, .. var options] || options.Length % 2 != 0)
        {
            throw new ArgumentException($"Expected a command, a document, and options with a value each.\n{Usage}");
        }

        var values = new Dictionary<string, string>();
        for (var i = 0; i < options.Length; i += 2)
        {
            var isKnown = options[i] is "--overlay" or "--output" || (options[i] == "--provider" && command == "lower");
            if (!isKnown || !values.TryAdd(options[i], options[i + 1]))
            {
                throw new ArgumentException($"'{options[i]}' is {(isKnown ? "given twice" : $"not an option of '{command}'")}.\n{Usage}");
            }
        }

        return new PrePassArguments(
            document,
            values.GetValueOrDefault("--overlay"),
            command == "lower" ? Required("--provider") : null,
            Required("--output"));

        string Required(string option) =>
            values.GetValueOrDefault(option) ?? throw new ArgumentException($"The option '{option}' is missing.\n{Usage}");
    }
}
