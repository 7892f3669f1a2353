using System.Text;
using System.Text.RegularExpressions;

namespace BatchCalls.PrePass;

/// <summary>A file's text, once it is known to be neither empty nor a web page saved by mistake.</summary>
internal sealed partial class SourceText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private SourceText(string file, string text) => (File, Text) = (file, text);

    public string File { get; }

    /// <summary>Without a byte order mark.</summary>
    public string Text { get; }

    public bool IsJson => Text.AsSpan().TrimStart() is ['{' or '[', ..];

    public static SourceText Decode(string file, byte[] content)
    {
        var source = new SourceText(file, DecodeUtf8(file, content).TrimStart('\uFEFF'));
        var text = source.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new SpecException(new Diagnostic(
                file, null, SpecCode.EmptyFile, "The file is empty. Download the provider's document again."));
        }

        if (text.AsSpan().TrimStart() is ['<', ..])
        {
            throw source.Error(
                SpecCode.HtmlPage, "This is an HTML page. Download the OpenAPI document itself, not the page that shows it.",
                1, 1);
        }

        if (PageFence(text) is { } fence)
        {
            var line = text.AsSpan(0, fence).Count('\n') + 1;
            throw source.Error(
                SpecCode.MarkdownPage, "This is a Markdown page; take the fenced yaml block out of it.", line, 1);
        }

        return source;
    }

    /// <returns>Where the first fenced block of a Markdown page begins; null if the text is no such page.</returns>
    public static int? PageFence(string text)
    {
        // A page may begin with settings of its site, and they with 'openapi: get /path'.
        var start = FrontMatter().Match(text).Length;
        var fence = Fence().Match(text, start);
        var key = TopLevelKey().Match(text, start);
        return fence.Success && (!key.Success || fence.Index < key.Index) ? fence.Index : null;
    }

    public SpecException Error(SpecCode code, string message, int line, int column, Exception? inner = null) =>
        new(new Diagnostic(File, null, code, message, new SourcePosition(File, line, column)), inner);

    /// <exception cref="SpecException">It isn't UTF-8.</exception>
    public static string DecodeUtf8(string file, byte[] content)
    {
        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException e)
        {
            throw new SpecException(
                new Diagnostic(file, null, SpecCode.SyntaxError, "The file isn't UTF-8 text. Save it as UTF-8."), e);
        }
    }

    [GeneratedRegex(@"\A\s*---[ \t]*\r?\n(?:(?!```|~~~).*\n)*?---[ \t]*\r?\n")]
    private static partial Regex FrontMatter();

    // An indented fence may be part of a description; one at the margin can't be YAML.
    [GeneratedRegex("^(`{3,}|~{3,})[ \t]*(ya?ml|json)\\b", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Fence();

    [GeneratedRegex("^[\"']?(openapi|swagger|overlay)[\"']?[ \t]*:", RegexOptions.Multiline)]
    private static partial Regex TopLevelKey();
}
