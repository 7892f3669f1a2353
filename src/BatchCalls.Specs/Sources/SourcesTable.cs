using System.Text;

namespace BatchCalls.Specs.Sources;

/// <summary>The table of a README that says where each document came from.</summary>
internal static class SourcesTable
{
    private const string Begin = "<!-- sources.json, as pull writes it: do not edit -->\n";
    private const string End = "<!-- end of sources.json -->";
    private const int HashShown = 12;

    /// <returns>The text with a new table between its two markers; as it was if it has none.</returns>
    public static string Replace(string readme, IReadOnlyList<SpecSource> sources)
    {
        var begin = readme.IndexOf(Begin, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : readme.IndexOf(End, begin, StringComparison.Ordinal);
        return end < 0 ? readme : readme[..(begin + Begin.Length)] + Write(sources) + readme[end..];
    }

    private static string Write(IReadOnlyList<SpecSource> sources)
    {
        var table = new StringBuilder("| document | taken from | on | SHA-256 |\n|---|---|---|---|\n");
        foreach (var source in sources)
        {
            var part = source.IsExtract ? ", an extract" : string.Empty;
            var hash = source.Hash[..HashShown];
            table.Append($"| `{source.Document}`{part} | {Cell(source.From)} | {source.Retrieved} | `{hash}…` |\n");
        }

        return table.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
