namespace BatchCalls.ContractTests.Report;

/// <param name="Requests">Each different one, and in how many tests it came.</param>
internal sealed record OperationReport(
    string Id,
    string Method,
    string Path,
    IReadOnlyList<ResponseReport> Responses,
    IReadOnlyList<KeyValuePair<string, int>> Requests);
