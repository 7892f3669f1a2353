using BatchCalls.ContractTests.Server;

namespace BatchCalls.ContractTests.Runs;

/// <summary>What a test did with one provider.</summary>
/// <param name="Provider">As in <c>truedy</c>.</param>
/// <param name="Operation">The operation of its document.</param>
/// <param name="Test">Readable aloud.</param>
/// <param name="Passed">Its requests are allowed too.</param>
/// <param name="Requests">In the order of arrival.</param>
/// <param name="Findings">What was wrong with them.</param>
/// <param name="Deviations">What the clients told, each once.</param>
internal sealed record TestRecord(
    string Provider,
    string Operation,
    string Test,
    bool Passed,
    IReadOnlyList<ServedRequest> Requests,
    IReadOnlyList<string> Findings,
    IReadOnlyList<string> Deviations);
