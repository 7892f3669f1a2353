namespace BatchCalls.ContractTests.SelfCheck;

/// <summary>The contract tests, tested: each mistake is noticed, and the message names it.</summary>
internal sealed class SelfCheckTests
{
    private static readonly Edit[] NoEdits = [];

    private Scratch scratch = null!;

    [OneTimeSetUp]
    public void Copy() => scratch = new Scratch();

    [OneTimeTearDown]
    public void Delete() => scratch.Dispose();

    [Test]
    public void Without_an_edit_the_suite_passes() =>
        scratch.RunWith(NoEdits, ["is_read_by_the", "A_request_has_one_credential", "contradicts_itself"]).Should()
            .Contain("Test Run Successful.");

    [Test]
    public void A_mistake_in_requests_is_named() => AreNamed(Mistakes.InRequests);

    [Test]
    public void A_mistake_in_reading_is_named() => AreNamed(Mistakes.InReading);

    [Test]
    public void A_mistake_in_a_document_is_named_and_what_is_new_in_it_is_tested()
    {
        var output = AreNamed(Mistakes.InDocuments, Mistakes.NewOperation);

        output.Should().Contain("Passed truedy_list_agents_200_example_is_read_by_the_generated_client")
            .And.Contain("Passed truedy_list_agents_418_generated_is_read_by_the_generated_client")
            .And.Contain("Passed truedy_list_agents_200_is_read_whatever_the_schema_allows")
            .And.NotContain("Failed truedy_list_agents");
    }

    [Test]
    public void A_mistake_in_the_overlay_is_named_by_the_build() => AreNamed(Mistakes.InTheOverlay);

    private string AreNamed(IReadOnlyList<Mistake> mistakes, params Edit[] others)
    {
        var output = scratch.RunWith(
            [.. mistakes.Select(mistake => mistake.Edit), .. others],
            [.. mistakes.Select(mistake => mistake.Test).OfType<string>(), .. others.Select(_ => "list_agents")]);

        foreach (var mistake in mistakes)
        {
            output.Should().Contain(mistake.Test is null ? ": error " : $"Failed {mistake.Test}", "of {0}", mistake);
            output.Should().ContainAll(mistake.Cause, "of {0}", mistake);
        }

        return output;
    }
}
