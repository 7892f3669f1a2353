using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Tests.Contract;

internal sealed class CheckCommandTests
{
    private const string Unbuilt =
        "{root}/src/Acme/AcmeMapping.cs(31,17): error CS1061: 'S' does not contain a definition for 'P' [{root}/Acme.csproj]\n";

    private ContractWorkspace _workspace = null!;

    [SetUp]
    public void Create() => _workspace = new ContractWorkspace();

    [TearDown]
    public void Delete() => _workspace.Dispose();

    [Test]
    public void The_released_document_changes_nothing() =>
        _workspace.Check().Should().Be(new CommandRun(0, "acme: nothing changed\n", string.Empty));

    [Test]
    public void Another_dialect_with_a_mark_in_front_and_other_line_ends_changes_nothing()
    {
        var json = JsonText.Write(Spec.Parse(ContractWorkspace.Document).Root);
        _workspace.Publish('\uFEFF' + json.Replace("\n", "\r\n", StringComparison.Ordinal));

        _workspace.Check().Output.Should().Be("acme: nothing changed\n");
    }

    [TestCase("p: {type: string}", "p: {type: string}, q: {type: integer}")]
    [TestCase("paths: {", "paths: {/b: {get: {operationId: b}}, ")]
    public void A_new_property_or_operation_is_additive(string old, string text)
    {
        _workspace.Publish(old, text);
        _workspace.Built.Add("    long? Q { get; init; }");

        var run = _workspace.Check();

        run.Code.Should().Be(0);
        run.Lines[0].Should().Be("acme: additive");
        run.Output.Should().Contain("surface  + Acme.S: long? Q { get; init; }\n").And.EndWith("check acme --approve\n");
    }

    [Test]
    public void A_new_value_of_an_answer_needs_a_release_note()
    {
        _workspace.Publish("enum: [x]", "enum: [x, y]");

        var run = _workspace.Check();

        run.Code.Should().Be(0);
        run.Lines[0].Should().Be("acme: needs a release note");
        run.Output.Should().Contain("CHANGELOG.md");
    }

    [Test]
    public void A_property_that_is_gone_is_breaking_and_told_with_its_id_its_line_and_the_file_to_touch()
    {
        _workspace.Publish("p: {type: string}, ", string.Empty);
        _workspace.Built.RemoveAt(1);
        _workspace.Log = Unbuilt;

        var run = _workspace.Check();

        run.Code.Should().Be(1);
        run.Output.Should().Be(
            """
            acme: breaking
              error    response-property-removed /components/schemas/S/properties/p
              surface  - Acme.S: string? P { get; init; }
              build    src/Acme/AcmeMapping.cs(31): CS1061 'S' does not contain a definition for 'P'
              ->       Touch src/Acme/AcmeMapping.cs.
              ->       If the document is wrong, and the provider sends what it sent: correct it in specs/acme.overlay.yaml.
              ->       Tell the users in CHANGELOG.md, then run: check acme --release

            """.ReplaceLineEndings("\n"));
    }

    [Test]
    public void A_changed_line_of_the_surface_is_breaking_where_the_wire_is_whole()
    {
        _workspace.Built[1] = "    string? Renamed { get; init; }";

        _workspace.Check().Should().Match<CommandRun>(run => run.Code == 1 && run.Lines[0] == "acme: breaking");
    }

    [Test]
    public void An_error_in_a_file_of_another_provider_is_no_matter()
    {
        _workspace.Log = "{root}/src/Acme/OtherMapping.cs(1,1): error CS1061: No [{root}/a.csproj]\n";

        _workspace.Check().Output.Should().Be("acme: nothing changed\n");
    }

    [Test]
    public void A_client_that_cannot_be_built_is_breaking_and_its_old_surface_is_no_matter()
    {
        _workspace.BuiltHash = "old";
        _workspace.Built.Clear();
        _workspace.Log = "{root}/specs/acme.overlay.yaml(5,3): error SPEC033: It matches nothing. [{root}/a.csproj]\n";

        var run = _workspace.Check();

        run.Code.Should().Be(1);
        run.Lines.Take(3).Should().Equal(
            "acme: breaking",
            "  build    specs/acme.overlay.yaml(5): SPEC033 It matches nothing.",
            "  ->       Touch specs/acme.overlay.yaml.");
    }

    [Test]
    public void A_step_of_the_build_that_fails_over_another_provider_is_no_matter()
    {
        _workspace.Log = Unusable("other");

        _workspace.Check().Should().Be(new CommandRun(0, "acme: nothing changed\n", string.Empty));
    }

    [Test]
    public void A_client_that_another_provider_keeps_from_being_built_says_which_one()
    {
        _workspace.BuiltHash = "old";
        _workspace.Log = Unusable("other");

        _workspace.Check().Should().Be(new CommandRun(
            2, string.Empty,
            "specs/acme.openapi.yaml: error SPEC101: The client could not be built because of other. Run 'check other', and "
            + "mend that first.\n"));
    }

    [Test]
    public void A_step_of_the_build_that_passes_a_failure_on_is_no_file_to_touch()
    {
        _workspace.Log = Unusable("acme");

        var run = _workspace.Check();

        run.Code.Should().Be(1);
        run.Output.Should().Contain("Generate.targets(66):  The document of acme cannot be used")
            .And.Contain("Touch specs/acme.overlay.yaml.\n");
    }

    [Test]
    public void A_client_of_another_document_is_not_compared()
    {
        _workspace.BuiltHash = "old";

        var run = _workspace.Check();

        run.Code.Should().Be(2);
        run.Error.Should().StartWith("specs/acme.openapi.yaml: error SPEC102: The client was built from another document.");
    }

    [Test]
    public void A_finding_of_the_lint_ends_with_1_whatever_the_verdict()
    {
        _workspace.Publish("p: {type: string}", "p: {type: string, example: 5}");

        var run = _workspace.Check();

        run.Code.Should().Be(1);
        run.Lines[0].Should().Be("acme: additive");
        run.Output.Should().Contain("  lint     specs/acme.openapi.yaml").And.Contain("SPEC071");
    }

    [Test]
    public void Approve_takes_over_new_lines_and_leaves_the_document()
    {
        _workspace.Publish("p: {type: string}", "p: {type: string}, q: {type: integer}");
        _workspace.Built.Add("    long? Q { get; init; }");

        var run = _workspace.Check("--approve");

        run.Code.Should().Be(0);
        run.Output.Should().Contain("1 new line approved: specs/released/acme.surface.txt");
        _workspace.Surface.Should().Be(string.Join('\n', _workspace.Built) + "\n");
        _workspace.Released.Should().Be(ContractWorkspace.Document);
    }

    [Test]
    public void Approve_takes_over_nothing_where_a_line_is_gone()
    {
        var before = _workspace.Surface;
        _workspace.Built[1] = "    long? Q { get; init; }";

        var run = _workspace.Check("--approve");

        run.Code.Should().Be(1);
        run.Output.Should().EndWith("Not approved, since it is breaking.\n");
        _workspace.Surface.Should().Be(before);
    }

    [Test]
    public void Release_takes_over_what_breaks()
    {
        _workspace.Publish("p: {type: string}, ", string.Empty);
        _workspace.Built.RemoveAt(1);

        _workspace.Check("--release").Code.Should().Be(0);

        _workspace.Check().Output.Should().Be("acme: nothing changed\n");
    }

    [Test]
    public void Release_takes_over_nothing_while_code_does_not_compile()
    {
        _workspace.Publish("p: {type: string}, ", string.Empty);
        _workspace.Log = Unbuilt;

        _workspace.Check("--release").Code.Should().Be(1);

        _workspace.Released.Should().Be(ContractWorkspace.Document);
    }

    [Test]
    public void The_first_release_has_nothing_to_be_held_against()
    {
        using var fresh = new ContractWorkspace(isReleased: false);

        fresh.Check().Error.Should().Be(
            "specs/released/acme.openapi.yaml: error SPEC100: Nothing was released of acme yet. Run 'check acme --release'.\n");
        fresh.Check("--release").Code.Should().Be(0);
        fresh.Check().Output.Should().Be("acme: nothing changed\n");
    }

    [Test]
    public void Json_has_the_verdict_the_ids_and_the_lines()
    {
        _workspace.Publish("p: {type: string}, ", string.Empty);
        _workspace.Built.RemoveAt(1);

        var provider = JObject.Parse(_workspace.Check("--format", "json").Output)["providers"]![0]!;

        provider["verdict"]!.ToString().Should().Be("breaking");
        provider["changes"]![0]!["id"]!.ToString().Should().Be("response-property-removed");
        provider["surface"]!["removed"]![0]!.ToString().Should().Be("Acme.S: string? P { get; init; }");
    }

    // As a build tells it: the file first, then the step that can't go on.
    private static string Unusable(string provider) =>
        $"{{root}}/specs/{provider}.overlay.yaml(5,3): error SPEC033: It matches nothing. [{{root}}/a.csproj]\n"
        + $"{{root}}/src/Generated/Generate.targets(66,5): error : The document of {provider} cannot be used. [{{root}}/a.csproj]\n";

    [Test]
    public void Markdown_shows_the_surface_as_a_difference()
    {
        _workspace.Built[1] = "    string? Renamed { get; init; }";

        _workspace.Check("--format", "markdown").Output.Should().StartWith("**acme: breaking**\n").And.Contain(
            "```diff\n- Acme.S: string? P { get; init; }\n+ Acme.S: string? Renamed { get; init; }\n```\n");
    }
}
