using System.Text.Json;
using BatchCalls.ContractTests.Payloads;
using BatchCalls.ContractTests.Sessions;
using BatchCalls.ContractTests.Stubs;
using BatchCalls.Sandbox;

namespace BatchCalls.ContractTests.Replay;

/// <summary>What else a document allows: generated payloads, 500 for each operation, other ones in every run.</summary>
internal sealed class ValidPayloadTests : ReplayTest
{
    private const int Payloads = 500;
    private const int PayloadsOfARefusal = 25;

    // Paging properties that are true by chance would send the facade on to pages that nobody serves.
    private static readonly Dictionary<string, string> LastPage = new() { ["has_more"] = "false" };

    public static IEnumerable<TestCaseData> Responses => ResponsesOf(Services.All);

    public static IEnumerable<TestCaseData> ResponsesOf(params IEnumerable<ProviderService> services) =>
        from place in Services.OperationsOf(services)
        from response in place.Operation.Responses
        where response.Schema is not null
        select new TestCaseData(place.Service, place.Operation, response)
            .SetName($"{place.Service}_{place.Operation.Id}_{response.Status}_is_read_whatever_the_schema_allows");

    [TestCaseSource(nameof(Responses))]
    public async Task By_both_clients(ProviderService service, DocumentedOperation operation, DocumentedResponse response)
    {
        var generator = new PayloadGenerator(service.Document, RunSeed.Value);
        foreach (var (name, value) in LastPage)
        {
            generator.Pinned[name] = value;
        }

        var status = DocumentedAnswer.StatusOf(response.Status, operation);
        var session = Open(service, operation);
        using var http = service.Connect(session.BaseAddress, Services.SentOnce);
        using var facade = service.Facade(session.BaseAddress, Services.SentOnce);
        for (var index = 0; index < (status < 300 ? Payloads : PayloadsOfARefusal); index++)
        {
            var payload = Payload.Next(generator, response, status, index);
            session.Serve(operation, Stub.Of(payload.Answer));
            await ReadGeneratedAsync(service.Generated(http), operation, payload);
            if (operation == service.Listing)
            {
                await ReadFacadeAsync(service, facade, payload);
            }
        }
    }

    private static async Task ReadGeneratedAsync(object client, DocumentedOperation operation, Payload payload)
    {
        var reading = await ReadAsync(client, operation);
        Told(reading.Deviations).Should().BeEquivalentTo(payload.Extras, payload.Because);
        if (payload.Answer.IsSuccess)
        {
            reading.Failure.Should().BeNull(payload.Because);
            Losses(payload.Answer.Body!, reading.Result).Should().BeEmpty(payload.Because);
        }
        else
        {
            ShouldBeRefusedAs(payload.Answer, reading.Failure);
        }
    }

    private static async Task ReadFacadeAsync(ProviderService service, BatchCallsClient client, Payload payload)
    {
        var delivery = await ReadAsync(service, client);
        if (payload.Answer.IsSuccess)
        {
            delivery.Failure.Should().BeNull(payload.Because);
            var rows = RowsIn(payload.Answer.Body!).DistinctBy(IdIn).ToArray();
            delivery.Items.Single().Items.Should().HaveSameCount(rows, payload.Because);
            rows.Zip(delivery.Items.Single().Items).SelectMany(pair => Losses(pair.First, pair.Second)).ToArray()
                .Should().BeEmpty(payload.Because);
            ShouldBeListed(service, rows, await ReadCommonAsync(service, client), payload.Because);
        }
        else
        {
            ShouldBeRefusedAs(payload.Answer, delivery.Failure);
        }
    }

    // Nobody approves what chance has made, so it stays out of the report.
    private static string[] Told(IEnumerable<ContractDeviation> deviations) =>
        [.. deviations.Select(deviation => $"{deviation.Kind} {deviation.Path}")];

    private static string IdIn(string row) => JsonDocument.Parse(row).RootElement.GetProperty("id").GetString()!;

    private sealed record Payload(DocumentedAnswer Answer, string[] Extras, string Because)
    {
        // A reason is a format string.
        private static string Escaped(string json) =>
            json.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

        public static Payload Next(PayloadGenerator generator, DocumentedResponse response, int status, int index)
        {
            var body = generator.Next(response.Schema!.Value);
            return new Payload(
                new DocumentedAnswer(response.Status, status, "generated", body),
                status < 300 ? [.. generator.Extras.Select(path => $"UndocumentedProperty {path}")] : [],
                $"payload {index} of {RunSeed.Variable} {RunSeed.Value} is valid: {Escaped(body)}");
        }
    }
}
