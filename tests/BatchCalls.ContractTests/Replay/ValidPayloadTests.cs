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

    // WireMock's journal holds every body twice.
    private const int Batch = 100;

    // Paging properties that are true by chance would send the facade on to pages that nobody serves.
    private static readonly Dictionary<string, string> LastPage = new() { ["has_more"] = "false" };

    public static IEnumerable<TestCaseData> Responses =>
        from place in Services.Operations
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
        foreach (var batch in Enumerable.Range(0, status < 300 ? Payloads : PayloadsOfARefusal).Chunk(Batch))
        {
            var payloads = batch.Select(index => Payload.Next(generator, response, status, index)).ToArray();
            var session = await OpenAsync(service, operation);
            var addresses = await session.ServeApartAsync(operation, payloads.Select(payload => Stub.Of(payload.Answer)));
            foreach (var (payload, address) in payloads.Zip(addresses))
            {
                await ReadGeneratedAsync(service, operation, payload, address);
                if (operation == service.Listing)
                {
                    await ReadFacadeAsync(service, payload, address);
                }
            }

            await CloseAsync(session);
        }
    }

    private static async Task ReadGeneratedAsync(
        ProviderService service, DocumentedOperation operation, Payload payload, Uri address)
    {
        using var http = service.Connect(address, Services.SentOnce);
        var reading = await ReadAsync(service.Generated(http), operation);
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

    private static async Task ReadFacadeAsync(ProviderService service, Payload payload, Uri address)
    {
        using var client = service.Facade(address, Services.SentOnce);
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
