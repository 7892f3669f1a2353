using System.Globalization;
using System.Text;

namespace BatchCalls.Benchmarks.Reporting;

/// <summary>The whole page: targets first, then each measure.</summary>
internal static class Report
{
    public static string Write(IReadOnlyList<Section> sections, TimeSpan took, string command)
    {
        var targets = new Table("what", "target", "measured (median)", "middle half", "");
        foreach (var target in sections.SelectMany(section => section.Targets))
        {
            targets.Add(target.Cells);
        }

        var text = new StringBuilder()
            .Append("# Performance\n\n")
            .Append(CultureInfo.InvariantCulture, $"Written by `{command}`.\n")
            .Append(CultureInfo.InvariantCulture, $"Every number is of that one run of {took.TotalMinutes:0.0} minutes,\n")
            .Append(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd}, {Machine.Describe()}.\n\n")
            .Append("The floor is `HttpClient` and source-generated System.Text.Json, one page after another, and nothing else.\n")
            .Append("It types every field that our DTO types. Contenders run in turn, round after round, in one process; the\n")
            .Append("server is another. A ratio is taken within a round, and the median over the rounds is given.\n\n")
            .Append("## Targets\n\n")
            .Append(targets);
        foreach (var section in sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {section.Title}\n\n{section.Text.TrimEnd()}\n");
        }

        return text.ToString();
    }
}
