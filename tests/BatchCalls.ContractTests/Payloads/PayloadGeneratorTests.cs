using System.Text.Json;
using BatchCalls.ContractTests.Sessions;

namespace BatchCalls.ContractTests.Payloads;

/// <summary>The generator reaches what it is there for, within the payloads of one run.</summary>
internal sealed class PayloadGeneratorTests
{
    private const int Payloads = 500;

    [Test]
    public void The_same_seed_gives_the_same_payloads() =>
        Rows(new TruedyService(), 7).Should().Equal(Rows(new TruedyService(), 7));

    [Test]
    public void Every_status_comes() => Values(new TruedyService(), "status").Should().BeEquivalentTo(
        "draft", "scheduled", "active", "paused", "completed", "failed", "cancelled", "scheduling", "running");

    [Test]
    public void Nulls_come_and_missing_optionals() => Values(new ThreetoneService(), "phone_provider").Should()
        .BeEquivalentTo("twilio", "vobiz", "sip_trunk", "", "missing");

    [Test]
    public void Both_bounds_come() => Values(new ThreetoneService(), "created_at_unix").Should().Contain("0", "253402300799");

    [Test]
    public void Required_properties_always_come() => Values(new ThreetoneService(), "agent_name").Should().NotContain("missing");

    [Test]
    public void Properties_come_that_the_document_does_not_have() =>
        Values(new TruedyService(), "contract_extra_1").Should().HaveCountGreaterThan(3);

    private static IEnumerable<string> Values(ProviderService service, string property) => Rows(service, seed: 5)
        .Select(row => JsonDocument.Parse(row).RootElement.TryGetProperty(property, out var value) ? value.ToString() : "missing")
        .Distinct();

    private static List<string> Rows(ProviderService service, int seed)
    {
        var schema = service.Listing.Responses.Single(response => response.Status == "200").Schema!.Value;
        var generator = new PayloadGenerator(service.Document, seed);
        return [.. Enumerable.Range(0, Payloads)
            .Select(_ => JsonDocument.Parse(generator.Next(schema)).RootElement.EnumerateObject())
            .Select(page => page.First(property => property.Value.ValueKind == JsonValueKind.Array).Value)
            .SelectMany(rows => rows.EnumerateArray().Select(row => row.GetRawText()))];
    }
}
