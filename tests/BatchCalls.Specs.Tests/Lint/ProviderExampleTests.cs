using BatchCalls.Specs.Lint;

namespace BatchCalls.Specs.Tests.Lint;

/// <summary>The providers' examples, held against the providers' schemas.</summary>
internal sealed class ProviderExampleTests
{
    [Test]
    public void The_first_approved_discrepancy_is_truedys_status_running() =>
        ApprovedDiscrepancies.Load(Repository.Specs("truedy.discrepancies.txt")).Lines[0].Should().Be(
            "/paths/~1batch-calls/get/responses/200/content/application~1json/example/data/0/status enum");

    [TestCase("truedy")]
    [TestCase("threetone")]
    public void The_provider_contradicts_itself_where_that_is_approved_and_nowhere_else(string provider)
    {
        var found = ExampleCheck.Find(Load(provider));

        found.Select(discrepancy => discrepancy.Line)
            .Should().BeEquivalentTo(ApprovedDiscrepancies.Load(Repository.Specs($"{provider}.discrepancies.txt")).Lines);
    }

    [TestCase("truedy")]
    [TestCase("threetone")]
    public void The_corrected_document_contradicts_itself_nowhere(string provider) =>
        ExampleCheck.Find(Corrected(provider)).Should().BeEmpty();

    private static OpenApiDocument Load(string provider) =>
        OpenApiDocument.From(SpecDocument.Load(Repository.Specs($"{provider}.openapi.yaml")));

    private static OpenApiDocument Corrected(string provider) => OpenApiDocument.From(
        Overlay.From(SpecDocument.Load(Repository.Specs($"{provider}.overlay.yaml"))).ApplyTo(Load(provider).Source, new Warnings()));
}
