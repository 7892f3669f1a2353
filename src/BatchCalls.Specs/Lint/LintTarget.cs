namespace BatchCalls.Specs.Lint;

/// <summary>A document, and the files beside it that say what we correct and tolerate.</summary>
/// <param name="Overlay">Null if there is none.</param>
/// <param name="Discrepancies">Where discrepancies are approved; the file need not exist.</param>
internal sealed record LintTarget(string Provider, string Document, string? Overlay, string Discrepancies)
{
    /// <param name="document">Named after its provider, as <c>truedy.openapi.yaml</c> is.</param>
    /// <param name="discrepancies">Null for <c>truedy.discrepancies.txt</c> beside the document.</param>
    public static LintTarget Of(string document, string? overlay, string? discrepancies)
    {
        var provider = Path.GetFileName(document).Split('.')[0];
        var beside = Path.Combine(Path.GetDirectoryName(document) ?? string.Empty, $"{provider}.discrepancies.txt");
        return new LintTarget(provider, document, overlay, discrepancies ?? beside);
    }
}
