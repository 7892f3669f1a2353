using BatchCalls.Specs.Sources;

namespace BatchCalls.Specs.Lint;

/// <summary>A document, and the files beside it that say what we correct and tolerate.</summary>
/// <param name="Overlay">Null if there is none.</param>
/// <param name="Discrepancies">Where discrepancies are approved; the file need not exist.</param>
internal sealed record LintTarget(string Provider, string Document, string? Overlay, string Discrepancies)
{
    public static LintTarget Of(SpecsFolder specs, SpecSource source)
    {
        var overlay = specs.At($"{source.Provider}.overlay.yaml");
        return new LintTarget(
            source.Provider, specs.At(source.Document), File.Exists(overlay) ? overlay : null,
            specs.At($"{source.Provider}.discrepancies.txt"));
    }

    /// <param name="document">Named after its provider, as <c>truedy.openapi.yaml</c> is.</param>
    /// <param name="discrepancies">Null for <c>truedy.discrepancies.txt</c> beside the document.</param>
    public static LintTarget Of(string document, string? overlay, string? discrepancies)
    {
        var provider = Path.GetFileName(document).Split('.')[0];
        var beside = Path.Combine(Path.GetDirectoryName(document) ?? string.Empty, $"{provider}.discrepancies.txt");
        return new LintTarget(provider, document, overlay, discrepancies ?? beside);
    }
}
