using System.Text;
using BatchCalls.Specs.Diff;

namespace BatchCalls.Specs.Contract;

/// <summary>For the body of a pull request, below the changes themselves.</summary>
internal static class MarkdownReport
{
    public static string Write(IReadOnlyList<ProviderContract> contracts) => string.Join('\n', contracts.Select(Write));

    private static string Write(ProviderContract contract)
    {
        var text = new StringBuilder($"**{contract.Provider}: {contract.Words}**\n\n");
        foreach (var change in contract.Serious)
        {
            text.Append($"- {DiffReport.Word(change.Severity)} `{change.Id}` {MarkdownText.Code(change.NodePointer)}\n");
        }

        foreach (var error in contract.Errors)
        {
            text.Append($"- {MarkdownText.Code(error.Place)} {MarkdownText.Plain($"{error.Code} {error.Message}")}\n");
        }

        foreach (var finding in contract.Findings)
        {
            text.Append($"- lint: {MarkdownText.Plain(finding.Diagnostic.Format(finding.Severity))}\n");
        }

        foreach (var step in contract.Note is { } note ? [note] : contract.NextSteps)
        {
            text.Append($"- {MarkdownText.Plain(step)}\n");
        }

        if (contract.Surface is { } surface && surface.Removed.Count + surface.Added.Count > 0)
        {
            // C# names: nothing in them ends the block.
            var lines = surface.Removed.Select(line => $"- {line}\n").Concat(surface.Added.Select(line => $"+ {line}\n"));
            text.Append($"\n```diff\n{string.Concat(lines)}```\n");
        }

        return text.ToString();
    }
}
