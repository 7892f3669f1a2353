using BatchCalls.ContractTests.Documents;
using BatchCalls.ContractTests.Runs;

namespace BatchCalls.ContractTests.Report;

/// <param name="Name">As in <c>truedy</c>.</param>
/// <param name="Version">The document's.</param>
/// <param name="Tests">One for each session that a test had with this provider.</param>
internal sealed record ProviderReport(
    string Name,
    string Version,
    IReadOnlyList<OperationReport> Operations,
    IReadOnlyList<TestRecord> Tests,
    ExampleVerdict Examples)
{
    public IEnumerable<string> Deviations => Tests.SelectMany(test => test.Deviations).Distinct();
}
