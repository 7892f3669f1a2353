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
        run.Lines[1].Should().StartWith("acme.openapi.yaml(4,54): error SPEC013: ");
    }

    [Test]
    public void A_reference_that_the_overlay_mends_is_none() =>
        Lint(
            "paths: {}\ncomponents: {schemas: {A: {$ref: '#/components/schemas/B'}}}",
            "{target: $.components.schemas, update: {B: {type: string}}}").Code.Should().Be(0);

    [TestCase("[1]", "#/components/schemas/Pet/discriminator/mapping/dog: Expected text, found an array. Correct it.")]
    [TestCase("Dog", "*'#/components/schemas/Dog' does not exist in this document. Correct the mapping.")]
    [TestCase("'#/components/schemas/Dog'", "*'#/components/schemas/Dog' does not exist in this document. Correct the mapping.")]
    public void A_mapping_of_a_discriminator_that_leads_nowhere_is_a_finding(string dog, string message) =>
        Lint(
            "paths: {}\ncomponents: {schemas: {Cat: {type: object}, Pet: {discriminator: "
            + $"{{propertyName: p, mapping: {{cat: Cat, dog: {dog}}}}}}}}}}}").Lines.Where(line => !line.Contains("SPEC051"))
            .Should().ContainSingle().Which.Should().Match($"*: warning SPEC0??: {message}");

    [TestCase("{$ref: '#/components/schemas/T'}", "#/components/schemas/S")]
    [TestCase("{type: array, items: {$ref: '#/components/schemas/T/properties/p'}}", "#/components/schemas/S/items")]
    public void A_schema_that_an_action_removes_and_another_one_needs_is_the_actions_fault(string schema, string place)
    {
        var run = Lint(
            $"paths: {{}}\ncomponents: {{schemas: {{S: {schema}, T: {{type: object, properties: {{p: {{type: string}}}}}}}}}}",
            "{target: $.info, update: {title: New}}", "{target: $.components.schemas.T, remove: true}");

        run.Code.Should().Be(1);
        run.Output.Should().Match(
            "overlay.yaml(3,1): error SPEC034: #/actions/1: Action 1, '$.components.schemas.T' removes '#/components/schemas/T*', "
            + $"which {place} still refers to. Remove or update that too, or drop the action.\n");
    }

    [Test]
    public void A_security_scheme_that_an_action_removes_and_an_operation_needs_is_the_actions_fault() =>
        Lint(
            "security: [{Key: []}]\npaths: {}\ncomponents: {securitySchemes: {Key: {type: http, scheme: basic}}}",
            "{target: $.components, remove: true}").Output.Should().StartWith("overlay.yaml(2,11): error SPEC034: #/actions/0: ");

    [Test]
    public void What_is_removed_together_with_all_that_names_it_is_no_fault() =>
        Lint(
            "paths: {}\ncomponents: {schemas: {S: {$ref: '#/components/schemas/T'}, T: {type: string}}}",
            "{target: $.components.schemas.T, remove: true}", "{target: $.components.schemas.S, remove: true}").Code.Should().Be(0);

    [Test]
    public void What_is_removed_and_replaced_is_no_fault() =>
        Lint(
            "paths: {}\ncomponents: {schemas: {S: {$ref: '#/components/schemas/T'}, T: {type: string}}}",
            "{target: $.components.schemas.T, remove: true}", "{target: $.components.schemas, update: {T: {type: integer}}}")
            .Code.Should().Be(0);

    [TestCase("paths: {}\ncomponents: {schemas: {S: 1}}", "#/components/schemas/S: Expected an object, found the number 1.")]
    [TestCase("paths: {}\ncomponents: {schemas: {S: {$ref: 1}}}", "#/components/schemas/S/$ref: Expected text, found the number 1.")]
    [TestCase("paths: {/a: {get: {parameters: [{in: query}]}}}", "#/paths/~1a/get/parameters/0: 'name' is missing.")]
    [TestCase("paths: {}\ncomponents: {parameters: {P: {name: p, in: query, schema: {}, examples: 1}}}", "*: Expected an object, *")]
    [TestCase("paths: {}\nsecurity: 1", "#/security: Expected an array, found the number 1.")]
    [TestCase("paths: {}\ncomponents: {schemas: {S: {allOf: [1], example: 2}}}", "*/allOf/0: Expected an object, found the number 1.")]
    public void A_part_that_is_no_such_part_is_a_finding(string document, string message)
    {
        var run = Lint(document);

        (run.Code, run.Error).Should().Be((1, string.Empty));
        run.Lines.Should().ContainSingle().Which.Should().Match($"acme.openapi.yaml(*): error SPEC019: {message}*");
    }

    [TestCase("paths: 1")]
    [TestCase("paths: {")]
    public void A_document_that_cannot_be_used_hides_nothing_of_the_others(string unusable)
    {
        string Entry(string provider) => $$"""
            "{{provider}}": {"document": "{{provider}}.yaml", "url": "https://example.test/", "operations": ["GET /a"],
            "from": "here", "retrieved": "2020-01-01", "sha256": "{{new string('0', 64)}}"}
            """;
        _workspace.Write("specs/sources.json", $"{{{Entry("bad")}, {Entry("good")}}}");
        _workspace.Write("specs/bad.yaml", Spec.Head31 + unusable);
        _workspace.Write("specs/good.yaml", Spec.Head31 + Broken);

        var run = Run("--specs", _workspace.At("specs"));

        run.Code.Should().Be(2);
        run.Error.Should().Match("specs/bad.yaml(*): error SPEC0*\n").And.NotMatch("*\n*\n");
        run.Output.Should().Match("specs/good.yaml(*): warning SPEC071: *\n").And.NotMatch("*\n*\n");
    }

    [Test]
    public void A_security_scheme_that_nothing_defines_is_a_finding() =>
        Lint("paths: {}\nsecurity: [{Key: []}]").Output.Should().Be(
            "acme.openapi.yaml(4,13): error SPEC012: #/security/0/Key: '#/components/securitySchemes/Key' does not exist in this "
            + "document. Correct the name.\n");

    [Test]
    public void What_lowering_fails_on_is_an_error() =>
        Lint("paths: {/a: {get: {operationId: o}}, /b: {get: {operationId: o}}}").Output.Should().Match("*: error SPEC016: *");

    [TestCase("S: {properties: {meta: {$ref: '#/components/schemas/Any'}}, example: {meta: {a: 1}}}")]
    [TestCase("S: {allOf: [{properties: {a: {$ref: '#/components/schemas/Any'}}}, {properties: {a: {type: string}}}]}")]
    public void A_component_that_allows_anything_is_a_schema(string schemas) =>
        Lint($"paths: {{}}\ncomponents: {{schemas: {{{schemas}, Any: true}}}}").Should().Be(
            new CommandRun(0, string.Empty, string.Empty));

    [TestCase("/a: {servers: [{url: 'https://b.example'}], get: {}, post: {}}", "#/paths/~1a/servers")]
    [TestCase("/a: {get: {servers: [{url: 'https://b.example'}]}}", "#/paths/~1a/get/servers")]
    public void An_address_that_the_client_does_not_send_to_is_a_warning(string path, string place) =>
        Lint($"servers: [{{url: 'https://a.example'}}]\npaths: {{{path}}}").Output.Should().Match(
            $"acme.openapi.yaml(4,*): warning SPEC060: {place}: Dropped the servers: the client sends all calls, and its key with "
            + "them, to the document's first address. Check whether they are answered there.\n");

    [Test]
    public void An_operation_that_repeats_the_documents_address_loses_nothing() =>
        Lint("servers: [{url: 'https://a.example'}]\npaths: {/a: {get: {servers: [{url: 'https://a.example'}]}}}").Code.Should().Be(0);

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
            "overlay.yaml(2,60): warning SPEC036: #/actions/0/update/enum/0: Action 0, '$.components.schemas.S' adds an "
            + "entry that the document has already. Drop the entry.\n");

    [TestCase("foo_bar: {properties: {a: {}}}, fooBar: {properties: {b: {}}}", "/fooBar", "/foo_bar", "FooBar", "Set 'x-type-name'")]
    [TestCase("S: {properties: {a_b: {}, aB: {}}}", "/S/properties/aB", "/S/properties/a_b", "AB", "Set 'x-name'")]
    [TestCase("S: {type: string, enum: [a_b, a-b]}", "/S/enum/1", "/S/enum/0", "AB", "Remove one")]
    public void Names_that_are_one_name_in_C_sharp_are_a_finding(string schemas, string later, string first, string name, string remedy) =>
        Lint($"paths: {{}}\ncomponents: {{schemas: {{{schemas}}}}}").Output.Should().Contain(
            $"SPEC059: #/components/schemas{later}: '{name}' is the C# name of #/components/schemas{first} already: this becomes "
            + $"'{name}2'. {remedy} in the overlay");

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
            "acme.openapi.yaml(6,34): warning SPEC071: #/components/schemas/S/example: This value must be one of a. "
            + $"Correct it in the overlay, and approve it by this line in acme.discrepancies.txt, below a comment that says why: {BrokenLine}\n",
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
            "acme.discrepancies.txt(2,1): warning SPEC072: #/components/schemas/S/example: '/components/schemas/S/example "
            + "enum' is approved, and the document has it no longer. Drop the line.\n");
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
            .And.Contain("acme.openapi.yaml\",\"line\":6,\"column\":34,\"pointer\":\"#/components/schemas/S/example\",\"message\":\"");

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
        place["artifactLocation"]!.Value<string>("uri").Should().EndWith("acme.openapi.yaml").And.NotStartWith("/");
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

    private CommandRun Run(params string[] args) => _workspace.Run(["lint", .. args]);
}
