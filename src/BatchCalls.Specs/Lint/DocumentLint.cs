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

    /// <summary>
    /// Why the others can't be: a file that isn't there, or isn't what it has to be. Or why no examples could be checked.
    /// </summary>
    public IReadOnlyList<SpecException> Unusable => _unusable;

    /// <remarks>Each document is independent of the others: what is wrong with one hides nothing of another.</remarks>
    public static DocumentLint Run(IReadOnlyList<LintTarget> targets)
    {
        var lint = new DocumentLint();
        lint.RunAll(targets);
        return lint;
    }

    private void RunAll(IReadOnlyList<LintTarget> targets)
    {
        var sides = targets.Select(Load).OfType<LintedDocument>().Select(Examine).OfType<Checks>().ToList();
        ExampleCheck[] checks = [.. sides.SelectMany(side => new[] { side.Original, side.Corrected }).Distinct()];
        if (RunExamples(checks) is not { } answers)
        {
            return;
        }

        var found = checks.Zip(answers).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var side in sides)
        {
            Compare(side, found[side.Original], found[side.Corrected]);
        }
    }

    /// <returns>Null where the validator can't be run, which hides nothing of what is found without it.</returns>
    private IReadOnlyList<IReadOnlyList<Discrepancy>>? RunExamples(ExampleCheck[] checks)
    {
        try
        {
            return ExampleCheck.Run(checks);
        }
        catch (SpecException e)
        {
            _unusable.Add(e);
            return null;
        }
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

    /// <returns>Null where examples can't be checked; findings say why.</returns>
    private Checks? Examine(LintedDocument document)
    {
        AddErrors(document.Failures);
        AddWarnings(document.Warnings);
        var dangling = ReferenceCheck.Find(document.Corrected);
        AddErrors(dangling);
        if (dangling.Count > 0)
        {
            return null;
        }

        AddWarnings(DiscriminatorCheck.Find(document.Corrected));
        Lower(document);
        var corrected = Collect(document.Corrected, AddErrors);
        return corrected is null ? null : new Checks(document, OriginalOf(document, corrected), corrected);
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
    private static ExampleCheck OriginalOf(LintedDocument document, ExampleCheck corrected) =>
        document.Original == document.Corrected || ReferenceCheck.Find(document.Original).Count > 0
            ? corrected
            : Collect(document.Original, _ => { }) ?? corrected;

    private static ExampleCheck? Collect(OpenApiDocument document, Action<IEnumerable<Diagnostic>> tell)
    {
        try
        {
            return new ExampleCheck(document);
        }
        catch (SpecException e)
        {
            tell([e.Diagnostic]);
            return null;
        }
    }

    private void Compare(Checks side, IReadOnlyList<Discrepancy> original, IReadOnlyList<Discrepancy> corrected)
    {
        var (approved, document) = (side.Document.Approved, side.Document.Target.Document);
        AddWarnings(approved.Compare(document, original));

        // What the overlay leaves as it was has been approved, or told above.
        var known = original.Select(found => found.Line).ToHashSet();
        AddWarnings(corrected.Where(found => !known.Contains(found.Line)).Select(found => found.In(
            document, SpecCode.BrokenCorrectedExample, "The overlay brought this about: correct the overlay.")));
    }

    // What lowering fails on may be met again among the examples.
    private void AddErrors(IEnumerable<Diagnostic> found) =>
        _findings.AddRange(found.Select(diagnostic => new Finding(diagnostic, IsError: true)).Except(_findings));

    private void AddWarnings(IEnumerable<Diagnostic> found) =>
        _findings.AddRange(found.Select(diagnostic => new Finding(diagnostic, IsError: false)));

    private sealed record Checks(LintedDocument Document, ExampleCheck Original, ExampleCheck Corrected);
}
