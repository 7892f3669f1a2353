namespace BatchCalls.Specs.Diff;

/// <summary>What a report is written from.</summary>
/// <param name="OldFile">As the caller named it.</param>
/// <param name="NewFile">As the caller named it.</param>
/// <param name="Changes">The worst first.</param>
internal sealed record DiffReport(string OldFile, string NewFile, IReadOnlyList<Change> Changes)
{
    private static readonly Severity[] Worst = [Severity.Error, Severity.Warning, Severity.Info];

    /// <summary>The changes by severity, the worst first; none that is empty.</summary>
    public IEnumerable<IGrouping<Severity, Change>> Groups =>
        Changes.GroupBy(change => change.Severity).OrderBy(group => group.Key);

    /// <summary>How many there are of each severity, as in <c>1 error, 2 warnings, 0 infos</c>.</summary>
    public string Counts => Changes.Count == 0
        ? "no changes"
        : string.Join(", ", Worst.Select(severity => Count(Changes.Count(change => change.Severity == severity), severity)));

    /// <summary>One sentence for whoever has to decide.</summary>
    public string Verdict => Changes switch
    {
        [] => "Both documents mean the same.",
        [{ Severity: Severity.Error }, ..] => "Breaking: look at each error before taking the new document over.",
        [{ Severity: Severity.Warning }, ..] => "Nothing breaks on the wire; the warnings need a release note.",
        _ => "Additive: no code has to change. What is new in C#, 'check --approve' takes into the approved surface.",
    };

    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    private static string Count(int count, Severity severity) => $"{count} {Word(severity)}{(count == 1 ? string.Empty : "s")}";
}
