namespace BatchCalls.Specs.Console;

/// <summary>
/// What follows the command's name: any number of plain arguments, of <c>--option value</c> pairs and of
/// <c>--flag</c>s.
/// </summary>
internal sealed class Arguments
{
    private readonly List<string> _plain = [];
    private readonly Dictionary<string, string> _options = [];
    private readonly HashSet<string> _flags = [];

    /// <exception cref="UsageException">An option isn't known to the command, stands twice or has no value.</exception>
    public Arguments(IReadOnlyList<string> args, IReadOnlyCollection<string> options, IReadOnlyCollection<string> flags)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                _plain.Add(args[i]);
                continue;
            }

            if (flags.Contains(args[i]))
            {
                _flags.Add(args[i]);
                continue;
            }

            if (!options.Contains(args[i]))
            {
                throw new UsageException($"Unknown option '{args[i]}'.");
            }

            if (i + 1 == args.Count || args[i + 1].StartsWith("--", StringComparison.Ordinal))
            {
                throw new UsageException($"The option '{args[i]}' has no value.");
            }

            if (!_options.TryAdd(args[i], args[i + 1]))
            {
                throw new UsageException($"The option '{args[i]}' stands twice.");
            }

            i++;
        }
    }

    public string Single(string what) => _plain.Count == 1
        ? _plain[0]
        : throw new UsageException($"Expected one {what}, found {_plain.Count}.");

    /// <returns>Null if there is none.</returns>
    public string? AtMostOne(string what) => _plain.Count == 0 ? null : Single(what);

    public bool Has(string flag) => _flags.Contains(flag);

    public string Required(string option) => Optional(option) ?? throw new UsageException($"The option '{option}' is missing.");

    public string? Optional(string option) => _options.GetValueOrDefault(option);
}
