namespace BatchCalls.Specs.Lint;

/// <summary>A document as its provider publishes it, and with as much of its overlay as fits.</summary>
/// <param name="Corrected">The original itself if there is no overlay.</param>
/// <param name="Failures">Of the overlay's actions, each left out wholly.</param>
/// <param name="Warnings">Of the actions that are of no use.</param>
internal sealed record LintedDocument(
    LintTarget Target,
    OpenApiDocument Original,
    OpenApiDocument Corrected,
    ApprovedDiscrepancies Approved,
    IReadOnlyList<Diagnostic> Failures,
    IReadOnlyList<Diagnostic> Warnings)
{
    /// <exception cref="SpecException">A file can't be read as what it is.</exception>
    public static LintedDocument Load(LintTarget target)
    {
        var approved = ApprovedDiscrepancies.Load(target.Discrepancies);
        var original = OpenApiDocument.From(SpecDocument.Load(target.Document));
        if (target.Overlay is null)
        {
            return new LintedDocument(target, original, original, approved, [], []);
        }

        var warnings = new Warnings();
        var (corrected, failures) = Overlay.From(SpecDocument.Load(target.Overlay)).ApplyWhatFits(original.Source, warnings);
        return new LintedDocument(
            target, original, OpenApiDocument.From(corrected), approved, [.. failures.Select(failure => failure.Diagnostic)],
            warnings.Found);
    }
}
