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
    public void Without_node_all_is_found_that_needs_no_examples()
    {
        Environment.SetEnvironmentVariable("PATH", Path.GetTempPath());
        using var workspace = new Workspace();
        var document = workspace.Write(
            "acme.openapi.yaml", Spec.Head31 + "paths: {}\ncomponents: {schemas: {S: {type: string, not: {}, example: a}}}");

        var run = workspace.Run("lint", document);

        run.Code.Should().Be(2);
        run.Output.Should().Contain("warning SPEC050: ");
        run.Error.Should().StartWith("node: error SPEC070: Node.js 20 or later is needed").And.NotMatch("*\n*\n");
    }

    [Test]
    public void A_script_that_fails_is_told_by_its_error() =>
        Spec.ErrorOf(() => new NodeScript("throw new Error('no luck')", Path.GetTempPath()).Run("x")).Should().Be(
            "node: error SPEC070: Checking the examples failed: Error: no luck");
}
