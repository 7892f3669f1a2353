namespace BatchCalls.Benchmarks;

/// <summary>The checkout that this was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) =>
        folder is null
        ? throw new InvalidOperationException("Run this from its place in the checkout: no global.json stands above it.")
        : File.Exists(Path.Combine(folder.FullName, "global.json")) ? folder.FullName
        : Find(folder.Parent);
}
