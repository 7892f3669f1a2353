using BatchCalls.Specs.Diff;
using BatchCalls.Specs.Lint;
using BatchCalls.Specs.Sources;

namespace BatchCalls.Specs.Contract;

/// <summary>Holds one provider's current document, and the client built from it, against what was released.</summary>
/// <param name="error">Takes a line for each action of the overlay that is left out of the comparison.</param>
internal sealed class ContractCheck(SpecsFolder specs, SpecSource source, BuiltContract built, TextWriter error)
{
    private readonly ReleasedContract _released = new(specs, source.Provider);

    private string Document => specs.At(source.Document);

    /// <exception cref="SpecException">
    /// There is no released contract, or the build is not of the current document, perhaps because of another provider.
    /// </exception>
    public ProviderContract Run()
    {
        if (!_released.Exists)
        {
            throw new SpecException(new Diagnostic(
                _released.Document, null, SpecCode.NotReleased,
                $"Nothing was released of {source.Provider} yet. Run 'check {source.Provider} --release'."));
        }

        return Compare(File.ReadAllLines(_released.Surface), Changes());
    }

    /// <summary>Takes over lines that are new, where no line has changed or gone.</summary>
    public ProviderContract Approve()
    {
        var found = Run();
        if (found.Surface is not { Removed: [] } || found.Verdict == Verdict.Breaking)
        {
            return found with { Note = "Not approved, since it is breaking." };
        }

        _released.Approve(Client()!.Surface);
        return found with { Note = $"{Lines(found.Surface.Added.Count)} approved: {_released.Surface}" };
    }

    /// <summary>Takes over document and surface, whatever has changed.</summary>
    /// <remarks>Not before the lint finds nothing and the code that leans on the client compiles.</remarks>
    public ProviderContract Release()
    {
        var found = _released.Exists ? Run() : Compare([], []);
        if (found.Findings.Count > 0 || found.Errors.Count > 0)
        {
            return found with { Note = "Not released: lint and build have to succeed first." };
        }

        _released.Replace(Document, Client()!.Surface);
        return Run() with { Note = $"Released: {_released.Document}, {_released.Surface}" };
    }

    private ProviderContract Compare(IEnumerable<string> approved, IReadOnlyList<Change> changes)
    {
        string[] providers = [.. specs.Sources.Select(other => other.Provider)];
        BuildError[] errors = [.. built.Errors.Where(found => found.Concerns(source.Provider, providers))];
        var client = Client();
        if (client is null && errors.Length == 0)
        {
            throw NotBuilt(providers);
        }

        var surface = client is null ? null : SurfaceDifference.Between(approved, client.Surface);
        return new ProviderContract(source.Provider, Lint(), changes, surface, errors);
    }

    // All clients are one project: what stops one of them stops the others.
    private SpecException NotBuilt(string[] providers)
    {
        string[] others = [.. providers.Where(other => built.Errors.Any(found => found.Concerns(other, providers)))];
        return new SpecException(others.Length == 0
            ? new Diagnostic(
                Document, null, SpecCode.StaleBuild,
                "The client was built from another document. Build again, and do not change the document meanwhile.")
            : new Diagnostic(
                Document, null, SpecCode.BuildFailed,
                $"The client could not be built because of {string.Join(", ", others)}. Run 'check {others[0]}', and mend that first."));
    }

    private IReadOnlyList<Finding> Lint()
    {
        var lint = DocumentLint.Run([LintTarget.Of(specs, source)]);
        return lint.Unusable is [var failure, ..] ? throw failure : lint.Findings;
    }

    private IReadOnlyList<Change> Changes()
    {
        var overlay = LintTarget.Of(specs, source).Overlay is { } file ? Overlay.From(SpecDocument.Load(file)) : null;
        return DocumentDiff.Compare(
            OverlaidDocument.Load("released", _released.Document, overlay, error),
            OverlaidDocument.Load("current", Document, overlay, error));
    }

    /// <returns>Null if what was built is not of the current document.</returns>
    private BuiltClient? Client() =>
        built.Clients.TryGetValue(source.Provider, out var client) && client.DocumentHash == SpecDocument.Load(Document).Hash
            ? client
            : null;

    private static string Lines(int count) => count == 1 ? "1 new line" : $"{count} new lines";
}
