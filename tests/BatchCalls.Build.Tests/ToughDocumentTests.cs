namespace BatchCalls.Build.Tests;

/// <summary>Documents that ask more than today's do go through pre-pass, NSwag and templates, and compile without a warning.</summary>
internal sealed class ToughDocumentTests
{
    private Checkout checkout = null!;
    private BuildRun build = null!;

    [OneTimeSetUp]
    public void Build()
    {
        checkout = CleanBuild.Clone();
        foreach (var document in new[] { "tough30", "tough31" })
        {
            checkout.Write($"specs/{document}.openapi.yaml", File.ReadAllText($"Documents/{document}.openapi.yaml"));
            checkout.Write($"specs/{document}.overlay.yaml", "overlay: 1.0.0\ninfo: {title: None, version: '1'}\nactions: []\n");
        }

        checkout.Write(
            "src/Tough/Tough.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <ApiDocument Include="tough30" Client="Tough30Client" Namespace="Tough30" />
                <ApiDocument Include="tough31" Client="Tough31Client" Namespace="Tough31" />
                <ProjectReference Include="../BatchCalls.Generated/BatchCalls.Generated.csproj" />
                <ProjectReference Include="../BatchCalls.PrePass/BatchCalls.PrePass.csproj"
                                  ReferenceOutputAssembly="false" OutputItemType="PrePass" Private="false" />
              </ItemGroup>
              <Import Project="../BatchCalls.Generated/Generate.targets" />
            </Project>
            """);
        build = checkout.Build("src/Tough");
    }

    [OneTimeTearDown]
    public void Delete() => checkout.Dispose();

    [Test]
    public void They_compile_with_nullable_and_warnings_as_errors() => build.Succeeded.Should().BeTrue(string.Join('\n', build.Errors));

    [Test]
    public void Each_becomes_a_client() => build.Tools.Should().Contain(["nswag tough30", "nswag tough31"]);

    [Test]
    public void What_is_left_out_is_told_with_file_and_place() =>
        build.Log.Should().MatchRegex(
            @"specs/tough31\.openapi\.yaml\(\d+,\d+\): warning SPEC056: #/paths/~1tough.*/get/parameters/\d+: "
            + "Dropped the optional parameter 'session'");
}
