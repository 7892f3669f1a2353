namespace BatchCalls.ContractTests.Report;

/// <param name="Key">As the document names it: <c>200</c>.</param>
/// <param name="Examples">The names of the document's examples; empty when the tests make their own.</param>
/// <param name="Tests">That were answered with it.</param>
internal sealed record ResponseReport(string Key, IReadOnlyList<string> Examples, IReadOnlyList<(string Name, bool Passed)> Tests)
{
    public bool Passed => Tests.Count > 0 && Tests.All(test => test.Passed);
}
