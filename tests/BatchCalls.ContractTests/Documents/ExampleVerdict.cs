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

    /// <summary>Found once for all tests of a provider.</summary>
    public static ExampleVerdict Of(string provider) =>
        ByProvider.GetOrAdd(provider, name => new Lazy<ExampleVerdict>(
            () => Of(SpecFiles.Document(name), SpecFiles.Overlay(name)))).Value;

    public static ExampleVerdict Of(SpecDocument document, SpecDocument overlay)
    {
        var corrected = Overlay.From(overlay).ApplyTo(document, new Warnings());
        var found = ExampleCheck.Find(OpenApiDocument.From(document));
        var approved = ApprovedDiscrepancies.Load(
            Repository.At(document.File.Replace(".openapi.yaml", ".discrepancies.txt", StringComparison.Ordinal)));
        return new ExampleVerdict(
            found,
            approved.Lines,
            [.. approved.Compare(document.File, found).Select(complaint => complaint.Format("error"))],
            ExampleCheck.Find(OpenApiDocument.From(corrected)));
    }
}
