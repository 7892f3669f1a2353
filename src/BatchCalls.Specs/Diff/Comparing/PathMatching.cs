using System.Text.RegularExpressions;

namespace BatchCalls.Specs.Diff;

/// <summary>
/// Pairs the paths of two documents. <c>/calls/{id}</c> and <c>/calls/{call_id}</c> are one path: on the wire they are the same.
/// </summary>
internal static partial class PathMatching
{
    /// <summary>The path's key in both documents: itself, or with nameless parameters if only its names differ.</summary>
    public static Sides<Dictionary<string, string>> Keys(Sides<IReadOnlyList<string>> paths)
    {
        var onlyOld = Nameless(paths.Old.Except(paths.New));
        var onlyNew = Nameless(paths.New.Except(paths.Old));
        return paths.Select(side => side.ToDictionary(
            path => path,
            path => Parameter().Replace(path, "{}") is var nameless && onlyOld.Contains(nameless) && onlyNew.Contains(nameless)
                && !(paths.Old.Contains(path) && paths.New.Contains(path)) ? nameless : path));
    }

    /// <summary>The names of a path's parameters, in their order.</summary>
    public static List<string> ParametersOf(string path) => [.. Parameter().Matches(path).Select(match => match.Groups[1].Value)];

    // Two paths of one document that differ in names alone are a mistake, and can't be told apart here.
    private static HashSet<string> Nameless(IEnumerable<string> paths) =>
        [.. paths.GroupBy(path => Parameter().Replace(path, "{}")).Where(group => group.Count() == 1).Select(group => group.Key)];

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Parameter();
}
