using System.Collections.Concurrent;
using BatchCalls.ContractTests.Server;
using BatchCalls.PrePass;
using BatchCalls.Specs.Lint;

namespace BatchCalls.ContractTests.Documents;

/// <summary>What the validator says of the examples of one provider's document.</summary>
/// <param name="Discrepancies">Of the provider's own document, as it came.</param>
/// <param name="Approved">Those that are listed.</param>
/// <param name="Complaints">What is new, has vanished or is not explained; each says what to do.</param>
/// <param name="Corrected">What is left of them with the overlay.</param>
internal sealed record ExampleVerdict(
    IReadOnlyList<Discrepancy> Discrepancies,
    IReadOnlyList<string> Approved,
    IReadOnlyList<string> Complaints,
    IReadOnlyList<Discrepancy> Corrected)
{
    private static readonly ConcurrentDictionary<string, Lazy<ExampleVerdict>> ByProvider = new();

    /// <summary>Found once: Node.js takes longer to start than to check.</summary>
    public static ExampleVerdict Of(string provider) =>
        ByProvider.GetOrAdd(provider, name => new Lazy<ExampleVerdict>(
            () => Of(SpecFiles.Document(name), SpecFiles.Overlay(name)))).Value;

    public static ExampleVerdict Of(SpecDocument document, SpecDocument overlay)
    {
        var corrected = Overlay.From(overlay).ApplyTo(document, new Warnings());
        var found = ExampleCheck.Find([OpenApiDocument.From(document), OpenApiDocument.From(corrected)]);
        var approved = ApprovedDiscrepancies.Load(
            Repository.At(document.File.Replace(".openapi.yaml", ".discrepancies.txt", StringComparison.Ordinal)));
        return new ExampleVerdict(
            found[0],
            approved.Lines,
            [.. approved.Compare(document.File, found[0]).Select(complaint => complaint.Format("error"))],
            found[1]);
    }
}
