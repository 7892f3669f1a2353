using System.Reflection;

namespace BatchCalls.Build.Tests;

/// <summary>
/// The compiler as a server of this test run alone: most of a small build is the compiler's start. It starts with the first
/// build that names it.
/// </summary>
internal static class CompilerServer
{
    public static string Id { get; } = $"batchcalls-{Guid.NewGuid():N}";

    public static void End() =>
        ProcessRun.Of(Checkout.DotNet(), [File, $"-pipename:{Id}", "-shutdown"], AppContext.BaseDirectory);

    // As MSBuild knew it when this project was built.
    private static string File => typeof(CompilerServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(entry => entry.Key == nameof(CompilerServer)).Value!;
}
