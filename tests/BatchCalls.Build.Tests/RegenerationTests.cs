namespace BatchCalls.Build.Tests;

internal sealed class RegenerationTests
{
    private static readonly string[] Both = ["lower truedy", "nswag truedy", "lower threetone", "nswag threetone"];

    private Checkout checkout = null!;

    [OneTimeSetUp]
    public void Clone() => checkout = CleanBuild.Clone();

    [OneTimeTearDown]
    public void Delete() => checkout.Dispose();

    [TestCase("specs/truedy.openapi.yaml", "truedy")]
    [TestCase("specs/truedy.overlay.yaml", "truedy")]
    [TestCase("specs/threetone.openapi.yaml", "threetone")]
    public void A_changed_document_regenerates_its_provider_alone_and_once(string file, string provider)
    {
        checkout.Touch(file);

        checkout.Generate().Tools.Should().Equal("lower " + provider, "nswag " + provider);
        checkout.Generate().Tools.Should().BeEmpty();
    }

    [Test]
    public void A_changed_template_regenerates_all_clients_once()
    {
        checkout.Touch("src/BatchCalls.Generated/Templates/Class.liquid");

        checkout.Generate().Tools.Should().Equal(Both);
        checkout.Generate().Tools.Should().BeEmpty();
    }

    [Test]
    public void A_deleted_client_is_generated_again()
    {
        File.Delete(checkout.ClientFile("threetone"));

        checkout.Generate().Tools.Should().Equal("lower threetone", "nswag threetone");
    }

    [Test]
    public void Changed_settings_regenerate_all_clients_alike_under_any_culture()
    {
        var before = Clients();
        checkout.Touch("nswag.json");

        var run = checkout.Run(["msbuild", Checkout.Generated, "-t:GenerateClient"], ("LC_ALL", "de_DE.UTF-8"), ("LANG", "de_DE.UTF-8"));

        run.Tools.Should().Equal(Both);
        Clients().Should().Equal(before);
    }

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
