namespace BatchCalls.ContractTests.Runs;

/// <summary>How a run as a whole went.</summary>
/// <param name="Passed">Tests, those without a provider too.</param>
/// <param name="Failed">Of the same.</param>
/// <param name="Seed">Of its generated payloads.</param>
/// <param name="Stray">What is wrong with requests that came when no test was there for them.</param>
internal sealed record RunResult(int Passed, int Failed, int Seed, IReadOnlyList<string> Stray);
