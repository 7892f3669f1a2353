namespace BatchCalls.Build.Tests;

/// <summary>What makes a build generate clients again. All steps run in one process, under a culture with a decimal comma.</summary>
internal sealed class RegenerationTests
{
    private const string Template = "src/BatchCalls.Generated/Templates/Class.liquid";

    private static readonly string[] Touched =
        ["specs/truedy.openapi.yaml", "specs/truedy.overlay.yaml", "specs/threetone.openapi.yaml", Template];

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
            .. Touched.SelectMany(file => new[] { (file, $"<Touch Files='{file}' />"), ($"{file} again", "") }),
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

    [Test]
    public void A_changed_template_regenerates_all_clients_once()
    {
        runs[Template].Tools.Should().Equal(Both);
        runs[$"{Template} again"].Tools.Should().BeEmpty();
    }

    [TestCase("nswag.json")]
    [TestCase("Directory.Packages.props")]
    [TestCase("Generate.targets")]
    public void What_settings_packages_and_targets_say_counts_as_the_templates_do(string file) =>
        CleanBuild.DesignTimeAfter.Log.Split("\"GenerationInput\"")[1].Should().Contain($"/{file}\"");

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
