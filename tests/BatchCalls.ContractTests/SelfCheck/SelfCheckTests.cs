namespace BatchCalls.ContractTests.SelfCheck;

/// <summary>The contract tests, tested: a mistake makes its test fail, and the failure names it.</summary>
internal sealed class SelfCheckTests
{
    public static IEnumerable<Mistake> Mistakes => [.. RequestMistakes.All, .. DocumentMistakes.All];

    [TestCaseSource(nameof(Mistakes))]
    public async Task It_is_noticed_and_named(Mistake mistake)
    {
        var failure = await mistake.RunAsync(true);

        failure.Should().NotBeNull("the test must fail");
        failure.Should().ContainAll(mistake.Causes);
    }

    [TestCaseSource(nameof(Mistakes))]
    public async Task Without_it_the_test_passes(Mistake mistake) => (await mistake.RunAsync(false)).Should().BeNull();
}
