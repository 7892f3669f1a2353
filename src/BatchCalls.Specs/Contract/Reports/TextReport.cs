using System.Text;
using BatchCalls.Specs.Diff;

namespace BatchCalls.Specs.Contract;

/// <summary>For a terminal: the verdict first, then what it rests on, then what to do.</summary>
internal static class TextReport
{
    public static string Write(IReadOnlyList<ProviderContract> contracts) => string.Join('\n', contracts.Select(Write));

    private static string Write(ProviderContract contract)
    {
        var text = new StringBuilder($"{contract.Provider}: {contract.Words}\n");
        foreach (var change in contract.Serious)
        {
            Add(text, DiffReport.Word(change.Severity), $"{change.Id} {change.NodePointer}");
        }

        if (contract.Infos > 0)
        {
            Add(text, "info", $"{contract.Infos} more without effect on your code; diff lists them");
        }

        foreach (var line in contract.Surface?.Removed ?? [])
        {
            Add(text, "surface", $"- {line}");
        }

        foreach (var line in contract.Surface?.Added ?? [])
        {
            Add(text, "surface", $"+ {line}");
        }

        foreach (var error in contract.Errors)
        {
            Add(text, "build", $"{error.Place}: {error.Code} {error.Message}");
        }

        foreach (var finding in contract.Findings)
        {
            Add(text, "lint", finding.Diagnostic.Format(finding.Severity));
        }

        foreach (var step in contract.Note is { } note ? [note] : contract.NextSteps)
        {
            Add(text, "->", step);
        }

        return text.ToString();
    }

    // A provider's text must not draw on the terminal.
    private static void Add(StringBuilder text, string kind, string line)
    {
        var shown = string.Concat(line.Select(c => char.IsControl(c) ? ' ' : c));
        text.Append("  ").Append(kind.PadRight(9)).Append(shown).Append('\n');
    }
}
