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

    /// <summary>Whether a provider is to answer for it: the file is named after it, or after none of them.</summary>
    public bool Concerns(string provider, IEnumerable<string> providers)
    {
        var name = Path.GetFileName(File);
        return name.StartsWith(provider, StringComparison.OrdinalIgnoreCase)
            || !providers.Any(other => name.StartsWith(other, StringComparison.OrdinalIgnoreCase));
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

    // MSBuild's canonical format, with the project at its end.
    [GeneratedRegex(
        @"^\s*(?<file>[^\n]*?)(?:\((?<line>\d+),\d+\))?\s?: error (?<code>\w*): "
        + @"(?<message>[^\r\n]*?)(?: \[[^\[\]\r\n]*proj\])?\r?$",
        RegexOptions.Multiline)]
    private static partial Regex Pattern();
}
