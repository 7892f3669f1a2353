using BatchCalls.Tests.WholeRun;

/// <summary>Around every test of the assembly, whatever its namespace.</summary>
[SetUpFixture]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1050", Justification = "Without a namespace it is around all of them.")]
public sealed class RunSetUp
{
    [OneTimeSetUp]
    public void Begin() => RunRecord.Begin();

    [OneTimeTearDown]
    public void End() => RunRecord.End();
}
