using System.Text;
using System.Text.RegularExpressions;

namespace BatchCalls.Specs.Pull;

/// <summary>A documentation page that shows its OpenAPI document in a fenced block.</summary>
internal static partial class MarkdownPage
{
    /// <returns>The document, character for character.</returns>
    /// <exception cref="SpecException">It shows none, or several.</exception>
    public static string TakeDocument(string name, string page)
    {
        var documents = Blocks(page).Where(block => Version().IsMatch(block)).ToList();
        if (documents.Count > 1)
        {
            // Among them may be settings, or a piece of a document. A single one is taken as it is: what is wrong with it is told.
            documents = [.. documents.Where(block => IsDocument(name, block))];
        }

        return documents is [var only]
            ? only
            : throw new SpecException(new Diagnostic(
                name, null, SpecCode.NotOneDocument,
                $"This page shows {documents.Count} OpenAPI documents in fenced blocks. "
                    + "Expected one: get the document itself."));
    }

    private static bool IsDocument(string name, string block)
    {
        try
        {
            OpenApiDocument.From(SpecDocument.Parse(name, Encoding.UTF8.GetBytes(block)));
            return true;
        }
        catch (SpecException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Blocks(string page)
    {
        for (var open = Opening().Match(page); open.Success;)
        {
            var start = open.Index + open.Length;
            var fence = Regex.Escape(open.Groups["fence"].Value);

            // At least as long as the opening one, and at the margin: what is indented belongs to the document.
            var close = new Regex($"^{fence}{fence[^1]}*[ \t]*\r?$", RegexOptions.Multiline).Match(page, start);
            if (!close.Success)
            {
                yield break;
            }

            yield return page[start..close.Index];
            open = Opening().Match(page, close.Index + close.Length);
        }
    }

    [GeneratedRegex("^(?<fence>`{3,}|~{3,})[ \t]*(ya?ml|json)\\b[^\n]*\n", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex("^[ \t{]*[\"']?(openapi|swagger)[\"']?[ \t]*:", RegexOptions.Multiline)]
    private static partial Regex Version();
}
