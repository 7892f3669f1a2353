using BatchCalls.Specs.Diff;
using BatchCalls.Specs.Lint;

namespace BatchCalls.Specs.Contract;

/// <summary>All that is known about one provider's contract.</summary>
/// <param name="Findings">Of the lint.</param>
/// <param name="Changes">Since the released document, the worst first.</param>
/// <param name="Surface">Null if the client can't be built; <paramref name="Errors"/> says why.</param>
internal sealed record ProviderContract(
    string Provider,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<Change> Changes,
    SurfaceDifference? Surface,
    IReadOnlyList<BuildError> Errors)
{
    /// <summary>What <c>--approve</c> or <c>--release</c> did; null without them.</summary>
    public string? Note { get; init; }

    public Verdict Verdict =>
        Errors.Count > 0 || Surface is not { Removed: [] } || Has(Severity.Error) ? Verdict.Breaking
        : Has(Severity.Warning) ? Verdict.NeedsReleaseNote
        : Changes.Count > 0 || Surface.Added.Count > 0 ? Verdict.Additive
        : Verdict.NothingChanged;

    public string Words => Verdict switch
    {
        Verdict.NothingChanged => "nothing changed",
        Verdict.Additive => "additive",
        Verdict.NeedsReleaseNote => "needs a release note",
        _ => "breaking",
    };

    public bool IsSound => Verdict != Verdict.Breaking && Findings.Count == 0;

    /// <summary>How many changes need no look.</summary>
    public int Infos => Changes.Count(change => change.Severity == Severity.Info);

    /// <summary>The changes that need a look.</summary>
    public IEnumerable<Change> Serious => Changes.Where(change => change.Severity != Severity.Info);

    /// <summary>What is to be done, one sentence each; none if nothing is.</summary>
    public IEnumerable<string> NextSteps
    {
        get
        {
            var files = Findings.Select(finding => finding.File)
                .Concat(Errors.Where(error => !error.IsOfBuildStep).Select(error => error.File)).Distinct().Order(StringComparer.Ordinal).ToList();
            if (files.Count > 0)
            {
                yield return $"Touch {string.Join(", ", files)}.";
            }

            if (Verdict == Verdict.Breaking)
            {
                yield return "If the document is wrong, and the provider sends what it sent: "
                    + $"correct it in specs/{Provider}.overlay.yaml.";
            }

            if (Verdict >= Verdict.NeedsReleaseNote)
            {
                yield return $"Tell the users in CHANGELOG.md, then run: check {Provider} --release";
            }
            else if (Surface!.Added.Count > 0)
            {
                yield return $"To promise what is new: check {Provider} --approve";
            }
        }
    }

    private bool Has(Severity severity) => Changes.Any(change => change.Severity == severity);
}
