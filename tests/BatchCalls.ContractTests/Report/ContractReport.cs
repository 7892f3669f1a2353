using BatchCalls.ContractTests.Documents;
using BatchCalls.ContractTests.Runs;
using BatchCalls.ContractTests.Sessions;
using BatchCalls.Sandbox;

namespace BatchCalls.ContractTests.Report;

/// <summary>What a run says of the providers' contracts.</summary>
internal sealed record ContractReport(IReadOnlyList<ProviderReport> Providers, RunResult Run)
{
    public IEnumerable<ResponseReport> Responses =>
        Providers.SelectMany(provider => provider.Operations).SelectMany(operation => operation.Responses);

    /// <summary>Documented responses that no test was answered with: <c>truedy list_batch_calls 418</c>.</summary>
    public IReadOnlyList<string> NotExercised =>
    [
        .. from provider in Providers
           from operation in provider.Operations
           from response in operation.Responses
           where response.Tests.Count == 0
           select $"{provider.Name} {operation.Id} {response.Key}",
    ];

    public static ContractReport Of(
        IReadOnlyList<TestRecord> records, Func<string, ExampleVerdict> examples, RunResult run) => new(
    [
        .. Services.All.Select(service => Of(
            service.Document,
            [.. records.Where(record => record.Provider == service.Document.Provider)],
            examples(service.Document.Provider))),
    ], run);

    private static ProviderReport Of(ProviderDocument document, TestRecord[] records, ExampleVerdict examples) => new(
        document.Provider,
        document.Root.GetProperty("info").GetProperty("version").GetString()!,
        [.. document.Operations.Select(operation =>
            Of(operation, [.. records.Where(record => record.Operation == operation.Id)]))],
        records,
        examples);

    private static OperationReport Of(DocumentedOperation operation, TestRecord[] records) => new(
        operation.Id,
        operation.Method,
        operation.Path,
        [.. operation.Responses.OrderBy(response => response.Status, StringComparer.Ordinal)
            .Select(response => new ResponseReport(
            response.Status,
            [.. response.Examples.Select(example => example.Name)],
            [.. records.Where(record => record.Requests.Any(request => request.Response?.Split(' ')[0] == response.Status))
                .GroupBy(record => record.Test)
                .Select(test => (test.Key, test.All(record => record.Passed)))]))],
        [.. records.SelectMany(record => record.Requests).CountBy(request => $"{request.Request.Method} {request.Target}")
            .OrderByDescending(request => request.Value).ThenBy(request => request.Key, StringComparer.Ordinal)]);
}
