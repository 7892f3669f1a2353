namespace BatchCalls.ContractTests.Server;

/// <summary>What WireMock runs on: Java, and the jar that the build has fetched from npm.</summary>
internal static class WireMockTools
{
    public const string JavaNeeded =
        "The contract tests need Java 11 or later. Install it (https://adoptium.net, or your system's package of a JRE) "
        + "and put it on PATH, or set JAVA_HOME.";

    private const string JarNeeded =
        "The contract tests need WireMock, which the build fetches with npm. "
        + "Install Node.js 20 or later and build without -p:UseNSwagPackage=true.";

    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static string Java()
    {
        var name = OperatingSystem.IsWindows() ? "java.exe" : "java";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var home = Environment.GetEnvironmentVariable("JAVA_HOME");
        return folders.Prepend(string.IsNullOrEmpty(home) ? "" : Path.Combine(home, "bin"))
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists) ?? throw new InvalidOperationException(JavaNeeded);
    }

    /// <exception cref="InvalidOperationException">It has not been fetched.</exception>
    public static string Jar()
    {
        var folder = Repository.At("node_modules/wiremock/build");
        var jars = Directory.Exists(folder) ? Directory.GetFiles(folder, "wiremock-standalone-*.jar") : [];
        return jars is [var jar] ? jar : throw new InvalidOperationException(JarNeeded);
    }
}
