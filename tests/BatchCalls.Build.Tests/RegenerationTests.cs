namespace BatchCalls.Build.Tests;

/// <summary>What makes a build generate clients again. All steps run in one process, under a culture with a decimal comma.</summary>
internal sealed class RegenerationTests
{
    private const string Touched = "specs/truedy.openapi.yaml,specs/truedy.overlay.yaml,specs/threetone.openapi.yaml,"
        + "src/BatchCalls.Generated/Templates/Class.liquid,nswag.json,Directory.Packages.props";

    private static readonly string[] Both = ["lower truedy", "nswag truedy", "lower threetone", "nswag threetone"];

    private Checkout checkout = null!;
    private string[] before = [];
    private IReadOnlyDictionary<string, BuildRun> runs = null!;

    [OneTimeSetUp]
    public void Run()
    {
        checkout = CleanBuild.Clone();
        before = Clients();
        var client = checkout.ClientFile("threetone");
        runs = checkout.GenerateAfter(
        [
            .. Touched.Split(',').SelectMany(file => new[] { (file, $"<Touch Files='{file}' />"), ($"{file} again", "") }),
            ("deleted client", $"<Delete Files='{client}' />"),
        ]);
    }

    [OneTimeTearDown]
    public void Delete() => checkout.Dispose();

    [TestCase("specs/truedy.openapi.yaml", "truedy")]
    [TestCase("specs/truedy.overlay.yaml", "truedy")]
    [TestCase("specs/threetone.openapi.yaml", "threetone")]
    public void A_changed_document_regenerates_its_provider_alone_and_once(string file, string provider)
    {
        runs[file].Tools.Should().Equal("lower " + provider, "nswag " + provider);
        runs[$"{file} again"].Tools.Should().BeEmpty();
    }

    [TestCase("src/BatchCalls.Generated/Templates/Class.liquid")]
    [TestCase("nswag.json")]
    [TestCase("Directory.Packages.props")]
    public void A_changed_template_setting_or_package_regenerates_all_clients_once(string file)
    {
        runs[file].Tools.Should().Equal(Both);
        runs[$"{file} again"].Tools.Should().BeEmpty();
    }

    [Test]
    public void A_deleted_client_is_generated_again() =>
        runs["deleted client"].Tools.Should().Equal("lower threetone", "nswag threetone");

    [Test]
    public void Clients_are_the_same_under_any_culture() => Clients().Should().Equal(before);

    [Test]
    public void Clean_deletes_what_was_generated()
    {
        using var built = CleanBuild.Clone();

        built.Build(Checkout.Generated, "-t:Clean", "--no-restore").Succeeded.Should().BeTrue();

        Directory.EnumerateFiles(built.At(Checkout.Generated), "t*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".g.cs", StringComparison.Ordinal) || file.EndsWith(".lowered.json", StringComparison.Ordinal))
            .Should().BeEmpty();
    }

    private string[] Clients() => [File.ReadAllText(checkout.ClientFile("truedy")), File.ReadAllText(checkout.ClientFile("threetone"))];
}
