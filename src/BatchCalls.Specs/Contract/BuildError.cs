using System.Globalization;
using System.Text.RegularExpressions;

namespace BatchCalls.Specs.Contract;

/// <summary>What a compiler, or a step of the build, found wrong.</summary>
/// <param name="File">Relative to the repository where it lies in it.</param>
/// <param name="Line">Null where the file as a whole is meant.</param>
/// <param name="Code">As <c>CS1061</c>; empty where there is none.</param>
internal sealed partial record BuildError(string File, int? Line, string Code, string Message)
{
    public string Place => Line is null ? File : $"{File}({Line})";

    /// <summary>The errors in what a build wrote, each once.</summary>
    public static IReadOnlyList<BuildError> Parse(string log, string repository) =>
        [.. Pattern().Matches(log).Select(match => Read(match, repository)).Distinct()];

    /// <summary>Whether a step of the build only passes on what went wrong in another file.</summary>
    public bool IsOfBuildStep => File.EndsWith(".targets", StringComparison.Ordinal);

    /// <summary>
    /// Whether a provider is to answer for it: the file is named after it, or the message of a file that is named after none
    /// of them names it. Where nobody is named, all are concerned.
    /// </summary>
    public bool Concerns(string provider, IReadOnlyCollection<string> providers)
    {
        var file = Path.GetFileName(File);
        List<string> named = [.. providers.Where(other => file.StartsWith(other, StringComparison.OrdinalIgnoreCase))];
        if (named.Count == 0)
        {
            named = [.. providers.Where(other => Word().Matches(Message).Any(word => word.Value == other))];
        }

        return named.Count == 0 || named.Contains(provider);
    }

    private static BuildError Read(Match match, string repository)
    {
        var file = match.Groups["file"].Value;
        if (Path.IsPathRooted(file) && file.StartsWith(repository, StringComparison.Ordinal))
        {
            file = Path.GetRelativePath(repository, file).Replace('\\', '/');
        }

        // What follows is the compiler's guess at the user's mistake; the mistake is the provider's.
        var message = match.Groups["message"].Value.Split(" and no accessible extension method")[0];
        var line = match.Groups["line"];
        return new BuildError(
            file, line.Success ? int.Parse(line.ValueSpan, CultureInfo.InvariantCulture) : null,
            match.Groups["code"].Value, message);
    }

    // As a provider is called in sources.json.
    [GeneratedRegex(@"[\w-]+")]
    private static partial Regex Word();

    // MSBuild's canonical format, with the project at its end.
    [GeneratedRegex(
        @"^\s*(?<file>[^\n]*?)(?:\((?<line>\d+),\d+\))?\s?: error (?<code>\w*): "
        + @"(?<message>[^\r\n]*?)(?: \[[^\[\]\r\n]*proj\])?\r?$",
        RegexOptions.Multiline)]
    private static partial Regex Pattern();
}
