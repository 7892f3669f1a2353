using System.Text.RegularExpressions;

namespace BatchCalls.ContractTests.SelfCheck;

/// <summary>The contract tests, tested: each mistake is noticed, and the message names it.</summary>
internal sealed partial class SelfCheckTests
{
    private static readonly Edit[] NoEdits = [];

    // What is made from the documents, and so may notice what is new in them.
    private static readonly string[] MadeFromDocuments = ["_comes", "The_page_shows", "Every_documented_response"];

    private Scratch? scratch;

    [OneTimeSetUp]
    public void Copy()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            Assert.Ignore("The self-check builds the project four times, which takes minutes. Set CI=true to run it, as .ci/run does.");
        }

        try
        {
            scratch = new Scratch();
        }
        catch (IgnoreException missing)
        {
            // Where the tests of the build may be left out, this must not be: nothing else says that the suite notices mistakes.
            throw new AssertionException($"The self-check cannot run. {missing.Message}");
        }
    }

    [OneTimeTearDown]
    public void Delete() => scratch?.Dispose();

    [Test]
    public void Without_an_edit_every_test_that_must_notice_one_passes()
    {
        string[] tests = [.. Mistakes.All.Select(mistake => mistake.Test).OfType<string>().Distinct()];

        var output = scratch!.RunWith(NoEdits, tests);

        output.Should().Contain("Test Run Successful.");
        output.Should().ContainAll(tests.Select(test => $"Passed {test}"));
    }

    [Test]
    public void A_mistake_in_requests_is_named() => AreNamed(Mistakes.InRequests);

    [Test]
    public void A_mistake_in_reading_is_named() => AreNamed(Mistakes.InReading);

    [Test]
    public void A_mistake_in_a_document_is_named_and_what_is_new_in_it_is_tested()
    {
        var output = AreNamed(Mistakes.InDocuments, Mistakes.NewOperation, Mistakes.NewStatus);

        output.Should().Contain("Passed truedy_list_agents_200_example_is_read_by_the_generated_client")
            .And.Contain("Passed truedy_list_agents_418_generated_is_read_by_the_generated_client")
            .And.Contain("Passed truedy_list_agents_200_is_read_whatever_the_schema_allows")
            .And.Contain("Passed truedy_Every_member_of_status_comes")
            .And.Contain("Passed The_page_shows")
            .And.NotContain("Failed truedy_list_agents");
    }

    [Test]
    public void A_mistake_in_the_overlay_is_named_by_the_build() => AreNamed(Mistakes.InTheOverlay);

    private string AreNamed(IReadOnlyList<Mistake> mistakes, params Edit[] others)
    {
        var output = scratch!.RunWith(
            [.. mistakes.Select(mistake => mistake.Edit), .. others],
            [
                .. mistakes.Select(mistake => mistake.Test).OfType<string>(),
                .. others.Length > 0 ? ["list_agents", .. MadeFromDocuments] : Array.Empty<string>(),
            ]);

        foreach (var mistake in mistakes)
        {
            var said = mistake.Test is null ? ErrorsIn(output) : BlocksOf(output, $"Failed {mistake.Test}");
            said.Should().NotBeEmpty("{0} is noticed in\n{1}", mistake, output);
            said.Should().Contain(block => mistake.Cause.All(cause => block.Contains(cause, StringComparison.Ordinal)),
                "{0} is named in\n{1}", mistake, output);
        }

        return output;
    }

    private static string[] ErrorsIn(string log) =>
        [.. log.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal))];

    /// <summary>What the run says of each test whose verdict begins so, up to the next test's.</summary>
    private static string[] BlocksOf(string log, string verdict) =>
        [.. Verdict().Split(log).Where(block => block.TrimStart().StartsWith(verdict, StringComparison.Ordinal))];

    [GeneratedRegex(@"^(?=\s*(?:Passed|Failed|Skipped) \S)", RegexOptions.Multiline)]
    private static partial Regex Verdict();
}
