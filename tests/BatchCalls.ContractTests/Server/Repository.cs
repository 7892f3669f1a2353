namespace BatchCalls.ContractTests.Server;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string At(string file) => Path.Combine(Root, file);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "nswag.json")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("nswag.json lies in no folder above the tests.");
    }
}
