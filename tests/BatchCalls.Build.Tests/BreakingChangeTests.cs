namespace BatchCalls.Build.Tests;

/// <summary>A provider renames what the facade uses: the compiler names the one place that must change.</summary>
internal sealed class BreakingChangeTests
{
    private Checkout checkout = null!;
    private BuildRun build = null!;

    [OneTimeSetUp]
    public void Build()
    {
        checkout = CleanBuild.Clone();
        checkout.Edit(
            "truedy",
            "{target: $.components.schemas.BatchCallResponse.properties.total_contacts, remove: true}",
            "{target: $.components.schemas.BatchCallResponse.properties, update: {contact_total: {type: integer}}}");
        checkout.Edit("threetone", Rename.OfThreetonesAgent);
        build = checkout.Build(Checkout.Facade);
    }

    [OneTimeTearDown]
    public void Delete() => checkout.Dispose();

    [Test]
    public void Each_provider_has_one_file_that_must_change() =>
        build.FilesWithErrors.Should().Equal("ThreetoneMapping.cs", "TruedyMapping.cs");

    [TestCase("TotalContacts")]
    [TestCase("AgentId")]
    public void An_error_names_the_property_that_is_gone(string property) =>
        build.Errors.Should().ContainSingle(error => error.Contains($"'{property}'"));
}
