using System.IO.Compression;

namespace BatchCalls.Build.Tests;

/// <summary>NSwag comes from npm, or from its NuGet package on a machine without Node.js.</summary>
internal sealed class ToolSourceTests
{
    private Checkout checkout = null!;

    [SetUp]
    public void Clone() => checkout = CleanBuild.Clone();

    [TearDown]
    public void Delete() => checkout.Dispose();

    [Test]
    public void Without_node_one_line_names_both_ways_out()
    {
        Directory.Delete(checkout.At("node_modules"), recursive: true);

        var run = checkout.Run(["msbuild", Checkout.Generated, "-t:GenerateClient"], ("PATH", checkout.PathWithoutNode()));

        run.Errors.Should().ContainSingle().Which.Should().Contain("Node.js 20").And.Contain("-p:UseNSwagPackage=true");
    }

    [Test]
    public void NSwag_from_its_package_writes_the_same_client()
    {
        var fromNpm = File.ReadAllText(checkout.ClientFile("truedy"));
        MakePackage();
        Directory.Delete(checkout.At("node_modules"), recursive: true);
        File.Delete(checkout.ClientFile("truedy"));

        var run = checkout.Run(
            ["msbuild", Checkout.Generated, "-restore", "-t:GenerateClient", "-p:UseNSwagPackage=true", "-p:RunAnalyzers=false"],
            ("PATH", checkout.PathWithoutNode()), ("NUGET_PACKAGES", checkout.At("packages")));

        run.Tools.Should().Contain("nswag truedy").And.NotContain("npm");
        File.ReadAllText(checkout.ClientFile("truedy")).Should().Be(fromNpm);
    }

    /// <summary>In the layout of the package that NSwag publishes, in a feed beside which the machine's own packages are used.</summary>
    private void MakePackage()
    {
        Directory.CreateDirectory(checkout.At("feed"));
        using (var package = ZipFile.Open(checkout.At("feed/NSwag.MSBuild.14.7.1.nupkg"), ZipArchiveMode.Create))
        {
            Add(
                package, "NSwag.MSBuild.nuspec",
                """
                <package xmlns="http://schemas.microsoft.com/packaging/2011/08/nuspec.xsd">
                  <metadata>
                    <id>NSwag.MSBuild</id>
                    <version>14.7.1</version>
                    <authors>stand-in</authors>
                    <description>The layout of the real one.</description>
                    <developmentDependency>true</developmentDependency>
                  </metadata>
                </package>
                """);
            Add(
                package, "build/NSwag.MSBuild.props",
                """
                <Project>
                  <PropertyGroup>
                    <NSwagExe_Net100>dotnet "$(MSBuildThisFileDirectory)../tools/Net100/dotnet-nswag.dll"</NSwagExe_Net100>
                  </PropertyGroup>
                </Project>
                """);
            foreach (var file in Directory.EnumerateFiles(checkout.At("node_modules/nswag/bin/binaries/Net100")))
            {
                package.CreateEntryFromFile(file, "tools/Net100/" + Path.GetFileName(file), CompressionLevel.NoCompression);
            }
        }

        checkout.Write(
            "nuget.config",
            $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="feed" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="machine" value="{MachinePackages()}" />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    private static void Add(ZipArchive package, string name, string text)
    {
        using var writer = new StreamWriter(package.CreateEntry(name).Open());
        writer.Write(text);
    }

    private static string MachinePackages() => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
