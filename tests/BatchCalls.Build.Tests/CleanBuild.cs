[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(2)]

namespace BatchCalls.Build.Tests;

/// <summary>What happened in a checkout from its first build on. The other tests go on in clones of it.</summary>
[SetUpFixture]
internal sealed class CleanBuild
{
    private static Checkout? checkout;

    public static BuildRun DesignTimeBefore { get; private set; } = null!;

    public static BuildRun First { get; private set; } = null!;

    public static BuildRun Second { get; private set; } = null!;

    public static BuildRun DesignTimeAfter { get; private set; } = null!;

    /// <summary>What git sees that it did not see before the first build.</summary>
    public static string NewFiles { get; private set; } = null!;

    public static Checkout Clone() => checkout!.Clone();

    [OneTimeSetUp]
    public void Build()
    {
        checkout = Checkout.OfRepository();
        Git("init", "--quiet");
        Git("add", "--all");
        checkout.Build(Checkout.Solution, "-t:Restore");
        DesignTimeBefore = checkout.DesignTimeBuild();
        First = checkout.Build(Checkout.Solution, "-m", "--no-restore");
        Second = checkout.Build(Checkout.Solution, "-m");
        DesignTimeAfter = checkout.DesignTimeBuild();
        var status = Git("status", "--porcelain").Split('\n');
        NewFiles = string.Join('\n', status.Where(line => line.Length > 0 && !line.StartsWith("A  ", StringComparison.Ordinal)));
    }

    [OneTimeTearDown]
    public void Delete()
    {
        CompilerServer.End();
        checkout?.Dispose();
    }

    private static string Git(params string[] arguments)
    {
        var repository = Path.Combine(checkout!.Root, "..", "repository");
        return ProcessRun.Of("git", ["--git-dir", repository, "--work-tree", checkout.Root, .. arguments], checkout.Root).Output;
    }
}
