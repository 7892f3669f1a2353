using BatchCalls.Specs.Lint;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Tests.Lint;

internal sealed class LintCommandTests
{
    private const string Broken = "paths: {}\ncomponents:\n  schemas:\n    S: {type: string, enum: [a], example: b}\n";
    private const string BrokenLine = "/components/schemas/S/example enum";

    private Workspace _workspace = null!;

    [SetUp]
    public void Create() => _workspace = new Workspace();

    [TearDown]
    public void Delete() => _workspace.Dispose();

    [Test]
    public void A_sound_document_has_no_finding() =>
        Lint("paths: {}\ncomponents: {schemas: {S: {type: string}}}").Should().Be(new CommandRun(0, string.Empty, string.Empty));

    [Test]
    public void The_providers_documents_have_no_finding() =>
        Run("--specs", Repository.Specs(string.Empty)).Should().Be(new CommandRun(0, string.Empty, string.Empty));

    [Test]
    public void Every_reference_that_leads_nowhere_is_a_finding_also_where_nothing_uses_it()
    {
        var run = Lint("paths: {}\ncomponents: {schemas: {A: {$ref: '#/x'}, B: {items: {$ref: 'b.yaml'}}}}");

        run.Code.Should().Be(1);
        run.Lines.Should().HaveCount(2);
        run.Lines[0].Should().Be(
            "acme.openapi.yaml(4,28): error SPEC012: #/components/schemas/A/$ref: '#/x' does not exist in this document. "
            + "If it should, the file is truncated; otherwise correct the reference.");
        run.Lines[1].Should().StartWith("acme.openapi.yaml(4,52): error SPEC013: ");
    }

    [Test]
    public void A_security_scheme_that_nothing_defines_is_a_finding() =>
        Lint("paths: {}\nsecurity: [{Key: []}]").Output.Should().Be(
            "acme.openapi.yaml(4,13): error SPEC012: #/security/0/Key: '#/components/securitySchemes/Key' does not exist in this "
            + "document. Correct the name.\n");

    [Test]
    public void What_lowering_fails_on_is_an_error() =>
        Lint("paths: {/a: {get: {operationId: o}}, /b: {get: {operationId: o}}}").Output.Should().Match("*: error SPEC016: *");

    [Test]
    public void What_lowering_drops_is_a_warning() =>
        Lint("paths: {}\ncomponents: {schemas: {S: {type: string, not: {}}}}").Output.Should().Match("*: warning SPEC050: *");

    [Test]
    public void Overlay_actions_without_match_are_all_told_and_the_others_applied()
    {
        var run = Lint(
            "paths: {}",
            "{target: $.nope, update: {a: 1}}", "{target: $.info, update: {title: New}}", "{target: $.gone, remove: true}",
            "{target: $.info, update: {title: New}}");

        run.Code.Should().Be(1);
        run.Lines.Select(line => line.Split(": ")[1]).Should().Equal("error SPEC033", "error SPEC033", "warning SPEC035");
    }

    [Test]
    public void An_entry_that_an_array_has_already_is_a_finding() =>
        Lint(
            "paths: {}\ncomponents: {schemas: {S: {type: string, enum: [a]}}}",
            "{target: $.components.schemas.S, update: {enum: [a, b]}}").Output.Should().Be(
            "overlay.yaml(2,60): warning SPEC036: #/actions/0/update/enum/0: Action 0, '$.components.schemas.S' adds an entry that the "
            + "document has already. Drop the entry.\n");

    [TestCase("components: {schemas: {foo_bar: {type: object, properties: {a: {}}}, fooBar: {type: object, properties: {b: {}}}}}",
        "#/components/schemas/fooBar: 'FooBar' is the C# name of #/components/schemas/foo_bar already: this becomes 'FooBar2'. Set 'x-type-name' in the overlay.")]
    [TestCase("components: {schemas: {S: {type: object, properties: {a_b: {}, aB: {}}}}}",
        "#/components/schemas/S/properties/aB: 'AB' is the C# name of #/components/schemas/S/properties/a_b already: this becomes 'AB2'. Set 'x-name' in the overlay.")]
    [TestCase("components: {schemas: {S: {type: string, enum: [a_b, a-b]}}}",
        "#/components/schemas/S/enum/1: 'AB' is the C# name of #/components/schemas/S/enum/0 already: this becomes 'AB2'. Remove one in the overlay: it is then read as a text that isn't documented.")]
    [TestCase("x-none: 1", null)]
    public void Names_that_are_one_name_in_C_sharp_are_a_finding(string rest, string? expected) =>
        Lint("paths: {}\n" + rest).Lines.Select(line => line.Split("SPEC059: ")[1]).Should().Equal(expected is null ? [] : [expected]);

    [Test]
    public void Operations_and_parameters_that_are_one_name_in_C_sharp_are_findings() =>
        Lint(
            """
            paths:
              /a: {get: {operationId: do_it, parameters: [{name: a_b, in: query}, {name: a-b, in: query}]}}
              /b: {get: {operationId: doIt}}
            """).Lines.Select(line => line.Split(": ")[2]).Should().Equal("#/paths/~1b/get", "#/paths/~1a/get/parameters/1");

    [Test]
    public void A_discrepancy_says_which_line_approves_it() =>
        Lint(Broken).Should().Be(new CommandRun(
            1,
            "acme.openapi.yaml(6,34): warning SPEC071: #/components/schemas/S/example: This value must be one of a. Correct it in the "
            + $"overlay, and approve it by this line in acme.discrepancies.txt, below a comment that says why: {BrokenLine}\n",
            string.Empty));

    [Test]
    public void An_approved_discrepancy_is_no_finding_even_if_the_overlay_leaves_it()
    {
        Approve("# Known.\n" + BrokenLine);

        Lint(Broken, "{target: $.info, update: {title: New}}").Code.Should().Be(0);
    }

    [Test]
    public void An_approved_discrepancy_that_the_document_no_longer_has_is_to_be_dropped()
    {
        Approve("# Known.\n" + BrokenLine);

        Lint("paths: {}").Output.Should().Be(
            "acme.discrepancies.txt(2,1): warning SPEC072: #/components/schemas/S/example: '/components/schemas/S/example enum' is "
            + "approved, and the document has it no longer. Drop the line.\n");
    }

    [Test]
    public void An_approved_discrepancy_needs_a_reason()
    {
        Approve("# Of the file.\n\n" + BrokenLine);

        Lint(Broken).Output.Should().Match("acme.discrepancies.txt(3,1): warning SPEC073: *Write a comment above it.\n");
    }

    [TestCase("components/schemas/S enum")]
    [TestCase("/components/schemas/S")]
    [TestCase(BrokenLine + "\n" + BrokenLine)]
    public void A_line_that_approves_nothing_makes_the_file_unusable(string line)
    {
        Approve("# Known.\n" + line);

        var run = Lint(Broken);

        (run.Code, run.Output).Should().Be((2, string.Empty));
        run.Error.Should().Match("acme.discrepancies.txt(?,1): error SPEC074: *\n");
    }

    [Test]
    public void An_example_that_only_the_corrected_document_breaks_is_the_overlays_fault() =>
        Lint(
            "paths: {}\ncomponents: {schemas: {S: {type: string, example: b}}}",
            "{target: $.components.schemas.S, update: {enum: [a]}}").Output.Should().Match(
            "acme.openapi.yaml(4,42): warning SPEC075: *The overlay brought this about: correct the overlay.\n");

    [Test]
    public void Json_has_one_object_per_finding() =>
        JObject.Parse(LintAs("json", Broken).Output)["findings"]!.Single().ToString(Newtonsoft.Json.Formatting.None)
            .Should().StartWith("{\"code\":\"SPEC071\",\"severity\":\"warning\",\"file\":\"")
            .And.Contain("acme.openapi.yaml\",\"line\":6,\"column\":34,\"pointer\":\"#/components/schemas/S/example\",\"message\":\"This ");

    [Test]
    public void Json_without_findings_is_an_empty_list() =>
        LintAs("json", "paths: {}").Output.Should().Be("{\n  \"findings\": []\n}\n");

    [Test]
    public void Sarif_places_each_finding_and_explains_its_rule()
    {
        var run = JObject.Parse(LintAs("sarif", Broken).Output)["runs"]!.Single();

        var result = run["results"]!.Single();
        var rule = run["tool"]!["driver"]!["rules"]![result.Value<int>("ruleIndex")]!;
        rule.Value<string>("id").Should().Be(result.Value<string>("ruleId")).And.Be("SPEC071");
        rule["help"]!.Value<string>("text").Should().NotBeEmpty();
        var place = result["locations"]!.Single()["physicalLocation"]!;
        place["artifactLocation"]!.Value<string>("uri").Should().EndWith("/acme.openapi.yaml").And.NotStartWith("/");
        place["region"]!.ToString(Newtonsoft.Json.Formatting.None).Should().Be("{\"startLine\":6,\"startColumn\":34}");
    }

    [TestCaseSource(nameof(Codes))]
    public void Every_code_has_a_text(SpecCode code) => RuleText.Of(code).Should().EndWith(".");

    [TestCase("title: x", "SPEC009")]
    [TestCase("openapi: [", "SPEC004")]
    public void A_document_that_cannot_be_read_is_unusable_and_one_line_says_so(string text, string code)
    {
        var run = Run(_workspace.Write("acme.openapi.yaml", text));

        (run.Code, run.Output).Should().Be((2, string.Empty));
        run.Error.Should().Match($"acme.openapi.yaml*error {code}: *\n").And.NotMatch("*\n*\n");
    }

    [TestCase("Unknown format 'xml'. Valid values: text, json, sarif.", "a.yaml", "--format", "xml")]
    [TestCase("'--overlay' and '--discrepancies' belong to one document. Name the document.", "--overlay", "o.yaml")]
    [TestCase("'--specs' stands for all documents of a folder. Leave it away, or the document.", "a.yaml", "--specs", "s")]
    [TestCase("Expected one document, found 2.", "a", "b")]
    public void Arguments_that_do_not_fit_are_refused(string message, params string[] args) =>
        Run(args).Error.Should().StartWith(message + "\nUsage:\n  lint ");

    [Test]
    public void Discrepancies_that_are_named_have_to_be_there() =>
        Run(_workspace.Write("a.yaml", Spec.Head31 + "paths: {}"), "--discrepancies", _workspace.At("none.txt")).Error
            .Should().Be("none.txt: error SPEC001: The file does not exist. Check the path.\n");

    private static SpecCode[] Codes() => Enum.GetValues<SpecCode>();

    private void Approve(string text) => _workspace.Write("acme.discrepancies.txt", text);

    private CommandRun Lint(string document, params string[] actions) => LintAs("text", document, actions);

    private CommandRun LintAs(string format, string document, params string[] actions)
    {
        List<string> args = [_workspace.Write("acme.openapi.yaml", Spec.Head31 + document), "--format", format];
        if (actions.Length > 0)
        {
            args.Add("--overlay");
            args.Add(_workspace.Write("overlay.yaml", "overlay: 1.0.0\nactions: [" + string.Join(",\n", actions) + "]"));
        }

        return Run([.. args]);
    }

    private CommandRun Run(params string[] args) => _workspace.Run(output => new LintCommand(output), ["lint", .. args]);
}
