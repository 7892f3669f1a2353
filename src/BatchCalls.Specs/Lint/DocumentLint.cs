namespace BatchCalls.Specs.Lint;

/// <summary>What can be said about documents before anything is generated from them.</summary>
internal sealed class DocumentLint
{
    private readonly List<Finding> _findings = [];

    /// <exception cref="SpecException">A file can't be read as what it is, or the validator isn't installed.</exception>
    public static IReadOnlyList<Finding> Run(IReadOnlyList<LintTarget> targets)
    {
        var lint = new DocumentLint();
        lint.RunAll(targets);
        return [.. lint._findings.DistinctBy(finding => (finding.Code, finding.File, finding.Diagnostic.NodePointer, finding.Diagnostic.Message))];
    }

    private void RunAll(IReadOnlyList<LintTarget> targets)
    {
        var pairs = targets.Select(Load).ToList();
        var resolvable = pairs.Where(pair => Resolves(pair.Original) & Resolves(pair.Corrected)).ToList();
        foreach (var pair in resolvable)
        {
            Lower(pair);
        }

        List<OpenApiDocument> documents = [.. resolvable.SelectMany(pair => new[] { pair.Original, pair.Corrected }).Distinct()];
        var discrepancies = documents.Zip(ExampleCheck.Find(documents)).ToDictionary(found => found.First, found => found.Second);
        foreach (var pair in resolvable)
        {
            Compare(pair.Target, discrepancies[pair.Original], discrepancies[pair.Corrected]);
        }
    }

    private Pair Load(LintTarget target)
    {
        var original = OpenApiDocument.From(SpecDocument.Load(target.Document));
        if (target.Overlay is null)
        {
            return new Pair(target, original, original);
        }

        var warnings = new Warnings();
        var (corrected, failures) = Overlay.From(SpecDocument.Load(target.Overlay)).ApplyWhatFits(original.Source, warnings);
        AddErrors(failures.Select(failure => failure.Diagnostic));
        AddWarnings(warnings.Found);
        return new Pair(target, original, OpenApiDocument.From(corrected));
    }

    private bool Resolves(OpenApiDocument document)
    {
        var dangling = ReferenceCheck.Find(document);
        AddErrors(dangling);
        return dangling.Count == 0;
    }

    private void Lower(Pair pair)
    {
        var warnings = new Warnings();
        try
        {
            new DocumentLowering(pair.Corrected, pair.Target.Provider, warnings).Lower();
        }
        catch (SpecException e)
        {
            AddErrors([e.Diagnostic]);
        }

        AddWarnings(warnings.Found);
    }

    private void Compare(LintTarget target, IReadOnlyList<Discrepancy> original, IReadOnlyList<Discrepancy> corrected)
    {
        AddWarnings(ApprovedDiscrepancies.Load(target.Discrepancies).Compare(target.Document, original));

        // What the overlay leaves as it was has been approved, or told above.
        var known = original.Select(found => found.Line).ToHashSet();
        AddWarnings(corrected.Where(found => !known.Contains(found.Line)).Select(found => found.In(
            target.Document, SpecCode.BrokenCorrectedExample, "The overlay brought this about: correct the overlay.")));
    }

    private void AddErrors(IEnumerable<Diagnostic> diagnostics) => _findings.AddRange(diagnostics.Select(d => new Finding(d, true)));

    private void AddWarnings(IEnumerable<Diagnostic> diagnostics) => _findings.AddRange(diagnostics.Select(d => new Finding(d, false)));

    private sealed record Pair(LintTarget Target, OpenApiDocument Original, OpenApiDocument Corrected);
}
