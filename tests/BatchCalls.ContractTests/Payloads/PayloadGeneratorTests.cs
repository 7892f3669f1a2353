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

    public static IEnumerable<TestCaseData> Enums => EnumsOf(Services.All);

    public static IEnumerable<TestCaseData> EnumsOf(params IEnumerable<ProviderService> services) =>
        from service in services
        from property in RowOf(service).GetProperty("properties").EnumerateObject()
        let members = MembersOf(service, property.Value).ToArray()
        where members.Length > 0
        select new TestCaseData(service, property.Name, members)
            .SetName($"{service}_Every_member_of_{property.Name}_comes");

    [TestCaseSource(nameof(Enums))]
    public void Every_member_of_an_enum_comes(object service, string property, string[] members) =>
        Values((ProviderService)service, property).Except(["missing", ""]).Should().BeEquivalentTo(members);

    [Test]
    public void Nulls_come_and_missing_optionals() =>
        Values(new ThreetoneService(), "phone_provider").Should().Contain(["", "missing"]);

    [TestCase(null)]
    [TestCase("")]
    public void Without_a_seed_one_is_chosen(string? text) => RunSeed.Of(text).Should().BeGreaterThanOrEqualTo(0);

    [TestCase("12a")]
    [TestCase("-1")]
    [TestCase("9999999999")]
    public void What_is_no_seed_is_refused(string text) => text.Invoking(RunSeed.Of).Should().Throw<FormatException>()
        .WithMessage($"BATCHCALLS_SEED is '{text}'. Set it to a whole number*");

    [Test]
    public void Both_bounds_come() => Values(new ThreetoneService(), "created_at_unix").Should().Contain("0", "253402300799");

    [Test]
    public void Required_properties_always_come() => Values(new ThreetoneService(), "agent_name").Should().NotContain("missing");

    [Test]
    public void Properties_come_that_the_document_does_not_have() =>
        Values(new TruedyService(), "contract_extra_1").Should().HaveCountGreaterThan(3);

    /// <summary>The schema of a listing's rows.</summary>
    private static JsonElement RowOf(ProviderService service)
    {
        var document = service.Document;
        var page = service.Listing.Responses.Single(response => response.Status == "200").Schema!.Value;
        return document.Resolve(page).GetProperty("properties").EnumerateObject()
            .Select(property => document.Resolve(property.Value))
            .Where(schema => schema.TryGetProperty("items", out _))
            .Select(schema => document.Resolve(schema.GetProperty("items")))
            .First(schema => schema.TryGetProperty("properties", out _));
    }

    private static IEnumerable<string> MembersOf(ProviderService service, JsonElement declared)
    {
        var schema = service.Document.Resolve(declared);
        return schema.TryGetProperty("anyOf", out var branches) || schema.TryGetProperty("allOf", out branches)
            ? branches.EnumerateArray().SelectMany(branch => MembersOf(service, branch))
            : schema.TryGetProperty("enum", out var members)
                ? members.EnumerateArray().Where(member => member.ValueKind != JsonValueKind.Null)
                    .Select(member => member.ToString())
                : [];
    }

    private static IEnumerable<string> Values(ProviderService service, string property) => Rows(service, seed: 5)
        .Select(row => JsonDocument.Parse(row).RootElement.TryGetProperty(property, out var value) ? value.ToString() : "missing")
        .Distinct();

    private static List<string> Rows(ProviderService service, int seed)
    {
        var schema = service.Listing.Responses.Single(response => response.Status == "200").Schema!.Value;
        var generator = new PayloadGenerator(service.Document, seed);
        return [.. Enumerable.Range(0, Payloads)
            .Select(_ => JsonDocument.Parse(generator.Next(schema)).RootElement.EnumerateObject())
            .SelectMany(page => page.Where(property => property.Value.ValueKind == JsonValueKind.Array))
            .SelectMany(list => list.Value.EnumerateArray().Where(row => row.ValueKind == JsonValueKind.Object))
            .Select(row => row.GetRawText())];
    }
}
