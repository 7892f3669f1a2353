using BatchCalls.Specs.Tests.Pull;

namespace BatchCalls.Build.Tests;

/// <summary>
/// The nightly workflow's steps, in a checkout and against a stub site. Truedy has published a compatible document in another
/// dialect, spelling and order; Threetone has renamed a property.
/// </summary>
internal sealed class SpecWatchTests
{
    private Checkout checkout = null!;
    private ProcessRun watch = null!;
    private ProcessRun approval = null!;
    private string text = string.Empty;
    private byte[] published = [];

    [OneTimeSetUp]
    public void Watch()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("The workflow's script is for bash.");
        }

        checkout = CleanBuild.Clone();
        published = CompatibleDocument.OfTruedy(checkout);
        using var site = new StubSite(StubSite.Ok(published), StubSite.Ok(Renamed()));
        checkout.Replace("specs/sources.json", "https://api.truedy.ai/api/public/v1/openapi.json", site.Address);
        checkout.Replace("specs/sources.json", "https://api.threetone.in/openapi.json", site.Address);
        checkout.Commit();

        var environment = new Dictionary<string, string>(Checkout.Environment)
        {
            ["SPECS"] = $"{Checkout.DotNet()} {Checkout.SpecsCommand}",
        };
        watch = ProcessRun.Of(checkout.At(".github/scripts/spec-watch.sh"), ["artifacts/text.md"], checkout.Root, environment);
        text = File.Exists(checkout.At("artifacts/text.md")) ? File.ReadAllText(checkout.At("artifacts/text.md")) : watch.Output;
        approval = checkout.Specs("check", "truedy", "--approve");
    }

    [OneTimeTearDown]
    public void Delete() => checkout?.Dispose();

    [Test]
    public void It_succeeds_whatever_it_finds() => watch.ExitCode.Should().Be(0, watch.Output);

    [Test]
    public void Documents_are_stored_as_published() =>
        File.ReadAllBytes(checkout.At("specs/truedy.openapi.yaml")).Should().Equal(published);

    [Test]
    public void The_text_says_what_has_changed_and_no_more()
    {
        text.Should().Contain("## truedy\n\n**0 errors, 1 warning, 1 info**").And.Contain("`response-enum-value-added`");
        text.Should().Contain("## threetone\n\n**").And.Contain("`response-property-removed`");
    }

    [Test]
    public void A_compatible_document_breaks_nothing() => text.Should().Contain("**truedy: needs a release note**");

    [Test]
    public void A_breaking_one_names_the_line_of_the_surface_and_the_files_to_touch() =>
        text.Should().Contain("**threetone: breaking**")
            .And.Contain("\n- Generated.Threetone.BatchCall: string AgentId { get; init; }\n")
            .And.Contain("src/BatchCalls/ThreetoneMapping.cs, tests/BatchCalls.Consumer/ThreetoneModels.cs.");

    [Test]
    public void What_the_compatible_one_adds_is_approved_without_a_hand_edit()
    {
        approval.ExitCode.Should().Be(0, approval.Output);
        File.ReadAllText(checkout.At("specs/released/truedy.surface.txt")).Should().Contain("    string? SeaState { get; init; }\n")
            .And.Contain(" Hibernating { get; }\n");
    }

    private byte[] Renamed()
    {
        const string Document = "specs/threetone.openapi.yaml";
        var before = File.ReadAllBytes(checkout.At(Document));
        checkout.Edit("threetone", Rename.OfThreetonesAgent);
        var after = File.ReadAllBytes(checkout.At(Document));
        File.WriteAllBytes(checkout.At(Document), before);
        return after;
    }
}
