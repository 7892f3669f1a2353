namespace BatchCalls.Specs.Lint;

/// <summary>What can be said about documents before anything is generated from them.</summary>
internal sealed class DocumentLint
{
    private readonly List<Finding> _findings = [];
    private readonly List<SpecException> _unusable = [];

    private DocumentLint()
    {
    }

    /// <summary>What is wrong with the documents that can be used.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Why the others can't be: a file that isn't there, or isn't what it has to be.</summary>
    public IReadOnlyList<SpecException> Unusable => _unusable;

    /// <remarks>Each document is independent of the others: what is wrong with one hides nothing of another.</remarks>
    public static DocumentLint Run(IReadOnlyList<LintTarget> targets)
    {
        var lint = new DocumentLint();
        foreach (var document in targets.Select(lint.Load).OfType<LintedDocument>())
        {
            lint.Examine(document);
        }

        return lint;
    }

    private LintedDocument? Load(LintTarget target)
    {
        try
        {
            return LintedDocument.Load(target);
        }
        catch (SpecException e)
        {
            _unusable.Add(e);
            return null;
        }
    }

    private void Examine(LintedDocument document)
    {
        AddErrors(document.Failures);
        AddWarnings(document.Warnings);
        var dangling = ReferenceCheck.Find(document.Corrected);
        AddErrors(dangling);
        if (dangling.Count > 0)
        {
            return;
        }

        AddWarnings(DiscriminatorCheck.Find(document.Corrected));
        Lower(document);
        if (Discrepancies(document.Corrected, AddErrors) is { } corrected)
        {
            Compare(document, OriginalOf(document, corrected), corrected);
        }
    }

    private void Lower(LintedDocument document)
    {
        var warnings = new Warnings();
        try
        {
            new DocumentLowering(document.Corrected, document.Target.Provider, warnings).Lower();
        }
        catch (SpecException e)
        {
            AddErrors([e.Diagnostic]);
        }

        AddWarnings(warnings.Found);
    }

    // A document that only the overlay makes whole has no examples that could be checked before.
    private static IReadOnlyList<Discrepancy> OriginalOf(LintedDocument document, IReadOnlyList<Discrepancy> corrected) =>
        document.Original == document.Corrected || ReferenceCheck.Find(document.Original).Count > 0
            ? corrected
            : Discrepancies(document.Original, _ => { }) ?? corrected;

    /// <returns>Null where examples can't be checked.</returns>
    private static IReadOnlyList<Discrepancy>? Discrepancies(OpenApiDocument document, Action<IEnumerable<Diagnostic>> report)
    {
        try
        {
            return ExampleCheck.Find(document);
        }
        catch (SpecException e)
        {
            report([e.Diagnostic]);
            return null;
        }
    }

    private void Compare(
        LintedDocument document, IReadOnlyList<Discrepancy> original, IReadOnlyList<Discrepancy> corrected)
    {
        var file = document.Target.Document;
        AddWarnings(document.Approved.Compare(file, original));

        // What the overlay leaves as it was has been approved, or told above.
        var known = original.Select(found => found.Line).ToHashSet();
        AddWarnings(corrected.Where(found => !known.Contains(found.Line)).Select(found => found.In(
            file, SpecCode.BrokenCorrectedExample, "The overlay brought this about: correct the overlay.")));
    }

    // What lowering fails on may be met again among the examples.
    private void AddErrors(IEnumerable<Diagnostic> found) =>
        _findings.AddRange(found.Select(diagnostic => new Finding(diagnostic, IsError: true)).Except(_findings));

    private void AddWarnings(IEnumerable<Diagnostic> found) =>
        _findings.AddRange(found.Select(diagnostic => new Finding(diagnostic, IsError: false)));
}
