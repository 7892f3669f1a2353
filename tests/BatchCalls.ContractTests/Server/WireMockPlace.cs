namespace BatchCalls.ContractTests.Server;

/// <summary>What there is of a WireMock that runs, and nothing of when it has ended.</summary>
/// <param name="Address">Of its socket.</param>
/// <param name="ProcessId">Of Java.</param>
/// <param name="Folder">Where it keeps its files.</param>
internal sealed record WireMockPlace(Uri Address, int ProcessId, string Folder);
