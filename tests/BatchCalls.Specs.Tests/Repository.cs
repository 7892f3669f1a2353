namespace BatchCalls.Specs.Tests;

internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Specs(string file) => Path.Combine(Root, "specs", file);

    /// <summary>A provider's document or overlay as it was when these tests were written.</summary>
    public static string Copy(string file) => Path.Combine(Root, "tests", "BatchCalls.Specs.Tests", "Providers", file);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BatchCalls.Generated.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("BatchCalls.Generated.sln lies in no folder above the tests.");
    }
}
