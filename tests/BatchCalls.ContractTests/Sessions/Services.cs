using BatchCalls.ContractTests.Stubs;
using BatchCalls.Sandbox;

namespace BatchCalls.ContractTests.Sessions;

/// <summary>Both providers, and all that their documents have.</summary>
internal static class Services
{
    /// <summary>Sent once, without a limit of ours.</summary>
    public static RequestPolicy SentOnce { get; } = new() { MaxRetries = 0, RequestsPerMinute = 0, RequestsPerHour = 0 };

    public static IReadOnlyList<ProviderService> All { get; } = [new TruedyService(), new ThreetoneService()];

    public static IEnumerable<(ProviderService Service, DocumentedOperation Operation)> OperationsOf(
        params IEnumerable<ProviderService> services) =>
        services.SelectMany(service => service.Document.Operations.Select(operation => (service, operation)));

    public static IEnumerable<(ProviderService Service, DocumentedOperation Operation, DocumentedAnswer Answer)> AnswersOf(
        params IEnumerable<ProviderService> services) =>
        OperationsOf(services).SelectMany(place => DocumentedAnswer.AllOf(place.Service.Document, place.Operation)
            .Select(answer => (place.Service, place.Operation, answer)));
}
