using System.Text.RegularExpressions;

namespace BatchCalls.Build.Tests;

/// <summary>What a build said.</summary>
internal sealed partial record BuildRun(int ExitCode, string Log)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>
    /// The tools that it started, in order: for each provider <c>lower</c>, <c>nswag</c> (its client) and <c>overlay</c>
    /// (the sandbox's document).
    /// </summary>
    public IReadOnlyList<string> Tools => [.. Tool().Matches(Log).Select(match =>
        match.Groups["namespace"].Success ? "nswag " + match.Groups["namespace"].Value.ToLowerInvariant()
        : $"{match.Groups["command"].Value} {match.Groups["provider"].Value}")];

    /// <summary>Its errors, each once and without the project that they end with.</summary>
    public IReadOnlyList<string> Errors => [.. Error().Matches(Log).Select(match => match.Groups[1].Value.Trim()).Distinct()];

    /// <summary>The names of the files with compiler errors.</summary>
    public IEnumerable<string> FilesWithErrors => CompilerError().Matches(Log).Select(match => match.Groups[1].Value).Distinct().Order();

    // Anchored: an error repeats the command that failed.
    [GeneratedRegex("""
        ^\s*(?:
            "[^"]*"\ "[^"]*BatchCalls\.PrePass\.dll"\ (?<command>lower|overlay)\ "[^"]*?(?<provider>\w+)\.openapi\.yaml"
            | "?[^"\s]*dotnet(?:\.exe)?"?\ "[^"]*dotnet-nswag\.dll"\ run\ .*Namespace=(?:[\w.]*\.)?(?<namespace>\w+),
        )
        """, RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Tool();

    [GeneratedRegex(@"^(?:\s*\d+>)?(.*?: error .*?)(?: \[[^\[\]]*proj\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Error();

    [GeneratedRegex(@"([^\\/\n]+)\(\d+,\d+\): error CS")]
    private static partial Regex CompilerError();
}
