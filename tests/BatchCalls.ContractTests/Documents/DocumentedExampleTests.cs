namespace BatchCalls.ContractTests.Documents;

/// <summary>Each document's examples against its own schemas: JSON Schema draft 2020-12.</summary>
[TestFixture("truedy")]
[TestFixture("threetone")]
internal sealed class DocumentedExampleTests(string provider, Func<ExampleVerdict> verdict)
{
    public DocumentedExampleTests(string provider)
        : this(provider, () => ExampleVerdict.Of(provider))
    {
    }

    [Test]
    public void The_providers_document_contradicts_itself_where_that_is_approved_and_nowhere_else() =>
        verdict().Complaints.Should().BeEmpty();

    [Test]
    public void With_our_overlay_every_example_follows_its_schema() =>
        verdict().Corrected.Select(discrepancy => $"{discrepancy.Line}: it {discrepancy.Reason}").Should()
            .BeEmpty();

    [Test]
    public void Generated_payloads_follow_the_schema_too() =>
        GeneratedExamples.Broken(provider, seed: 11, count: 60).Should().BeEmpty();
}
