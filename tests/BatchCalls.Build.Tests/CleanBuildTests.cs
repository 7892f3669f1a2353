namespace BatchCalls.Build.Tests;

internal sealed class CleanBuildTests
{
    private static readonly string[] AllTools =
        ["lower threetone", "lower truedy", "nswag threetone", "nswag truedy", "overlay threetone", "overlay truedy"];

    [Test]
    public void A_parallel_build_succeeds_below_a_path_with_a_blank_and_a_comma() =>
        CleanBuild.First.Succeeded.Should().BeTrue(CleanBuild.First.Log);

    [Test]
    public void A_parallel_build_starts_each_tool_once() =>
        CleanBuild.First.Tools.Order(StringComparer.Ordinal).Should().Equal(AllTools);

    [Test]
    public void A_build_has_no_warning() => CleanBuild.First.Log.Should().NotContain(": warning ");

    [Test]
    public void A_second_build_starts_no_tool() => CleanBuild.Second.Tools.Should().BeEmpty();

    [Test]
    public void A_second_build_compiles_nothing() => CleanBuild.Second.Log.Should().NotContain("csc");

    [Test]
    public void All_that_a_build_writes_is_ignored_by_git() => CleanBuild.NewFiles.Should().BeEmpty();

    [Test]
    public void A_design_time_build_succeeds_before_the_first_build() =>
        CleanBuild.DesignTimeBefore.Succeeded.Should().BeTrue(CleanBuild.DesignTimeBefore.Log);

    [Test]
    public void A_design_time_build_starts_no_tool() => CleanBuild.DesignTimeBefore.Tools.Should().BeEmpty();

    [TestCase("truedy")]
    [TestCase("threetone")]
    public void A_design_time_build_sees_the_clients_once_they_are_there(string provider) =>
        CleanBuild.DesignTimeAfter.Log.Should().Contain($"/{provider}.g.cs");
}
