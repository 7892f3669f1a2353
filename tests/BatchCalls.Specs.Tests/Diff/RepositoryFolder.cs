namespace BatchCalls.Specs.Tests.Diff;

internal static class RepositoryFolder
{
    private static readonly string Root = Find();

    /// <summary>The absolute path of a file or folder of the repository.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "BatchCalls.Generated.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("BatchCalls.Generated.sln lies in no folder above the tests.");
    }
}
