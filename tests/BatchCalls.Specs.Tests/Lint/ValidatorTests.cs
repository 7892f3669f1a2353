using BatchCalls.Specs.Lint;

namespace BatchCalls.Specs.Tests.Lint;

/// <summary>Changes the process's PATH.</summary>
[NonParallelizable]
internal sealed class ValidatorTests
{
    private string? _path;

    [SetUp]
    public void KeepPath() => _path = Environment.GetEnvironmentVariable("PATH");

    [TearDown]
    public void RestorePath() => Environment.SetEnvironmentVariable("PATH", _path);

    [Test]
    public void Without_node_one_line_says_what_to_install()
    {
        Environment.SetEnvironmentVariable("PATH", Path.GetTempPath());

        Spec.ErrorOf(() => new NodeScript("1", Path.GetTempPath()).Run(string.Empty)).Should().Be(
            "node: error SPEC070: Node.js 20 or later is needed to check examples. Install it from https://nodejs.org.");
    }

    [Test]
    public void A_script_that_fails_is_told_by_its_error() =>
        Spec.ErrorOf(() => new NodeScript("throw new Error('no luck')", Path.GetTempPath()).Run("x")).Should().Be(
            "node: error SPEC070: Checking the examples failed: Error: no luck");
}
