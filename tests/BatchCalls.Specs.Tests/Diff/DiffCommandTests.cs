using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Tests.Diff;

internal sealed class DiffCommandTests
{
    private const string Old = Spec.Head31
        + "paths: {/a: {get: {parameters: [{name: limit, in: query, schema: {type: integer, maximum: 9}}]}}}";

    private string folder = null!;

    [SetUp]
    public void CreateFolder() => folder = Directory.CreateTempSubdirectory("diff-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Equal_documents_end_with_0() =>
        Run(Write("old.yaml", Old), Write("new.yaml", Old + " # a comment")).Should().Be(
            (0, "no changes. Both documents mean the same.\n", string.Empty));

    [Test]
    public void Warnings_end_with_0() =>
        Run(Write("old.yaml", Old), Write("new.yaml", Changed("maximum: 9", "maximum: 9, default: 5"))).Code.Should().Be(0);

    [Test]
    public void An_error_ends_with_1_and_is_told_with_both_values_and_what_it_does()
    {
        var (code, output, error) = Run(Write("old.yaml", Old), Write("new.yaml", Changed("9", "5")));

        (code, error).Should().Be((1, string.Empty));
        output.Should().Be(
            """
            error    parameter-bounds-tightened
                     /paths/~1a/get/parameters/query/limit/schema/maximum
                     9 -> 5
                     Values of 'limit' that were accepted before are refused.

            1 error, 0 warnings, 0 infos. Breaking: look at each error before taking the new document over.

            """.ReplaceLineEndings("\n"));
    }

    [TestCase("openapi: 3.1.0\npaths: {", "(3,1): error SPEC004: The YAML ends too early")]
    [TestCase("swagger: '2.0'\npaths: {}", "(1,1): error SPEC010: #/swagger: Swagger 2.0 is not supported. Convert the document")]
    [TestCase(
        Spec.Head31 + "paths: {/a: {get: {responses: {'200': {$ref: '#/components/responses/A'}}}}}",
        "(3,40): error SPEC012: #/paths/~1a/get/responses/200/$ref: '#/components/responses/A' does not exist in this document.")]
    [TestCase(
        Spec.Head31 + "paths: {}\ncomponents: {schemas: {A: {properties: {b: {$ref: '#/components/schemas/B'}}}}}",
        "(4,45): error SPEC012: #/components/schemas/A/properties/b/$ref: '#/components/schemas/B' does not exist in this document.")]
    public void A_document_that_cannot_be_used_ends_with_2_and_one_line(string text, string line)
    {
        var broken = Write("broken.yaml", text);

        foreach (var result in new[] { Run(Write("old.yaml", Old), broken), Run(broken, Write("old.yaml", Old)) })
        {
            (result.Code, result.Output).Should().Be((2, string.Empty));
            result.Error.Should().StartWith(broken + line).And.EndWith("\n");
            result.Error.TrimEnd('\n').Should().NotContain("\n");
        }
    }

    [Test]
    public void A_missing_file_ends_with_2_and_one_line()
    {
        var missing = Path.Combine(folder, "missing.yaml");

        Run(Write("old.yaml", Old), missing).Should().Be(
            (2, string.Empty, $"{missing}: error SPEC001: The file does not exist. Check the path.\n"));
    }

    [Test]
    public void The_overlay_is_applied_to_both()
    {
        var overlay = Write("overlay.yaml", "overlay: 1.0.0\nactions: [{target: $..schema, update: {maximum: 7}}]");

        Run(Write("old.yaml", Old), Write("new.yaml", Changed("9", "5")), "--overlay", overlay)
            .Should().Be((0, "no changes. Both documents mean the same.\n", string.Empty));
    }

    [Test]
    public void An_action_that_fits_one_document_alone_is_told_and_left_out_of_the_other()
    {
        var overlay = Write("overlay.yaml", "overlay: 1.0.0\nactions: [{target: '$.paths./a', update: {summary: x}}]");
        var @new = Write("new.yaml", Spec.Head31 + "paths: {}");

        var (code, output, error) = Run(Write("old.yaml", Old), @new, "--overlay", overlay);

        code.Should().Be(1);
        output.Should().StartWith("error    path-removed\n");
        error.Should().Be(
            $"{overlay}(2,11): warning SPEC033: #/actions/0: Left out for the new document, {@new}. Action 0, '$.paths./a' "
                + "matches nothing: the provider has changed. Drop or adapt the action.\n");
    }

    [Test]
    public void An_action_that_no_longer_fits_what_it_meets_is_told_and_left_out()
    {
        var overlay = Write("overlay.yaml", "overlay: 1.0.0\nactions: [{target: $..maximum, update: {value: 9}}]");

        var (code, _, error) = Run(Write("old.yaml", Old), Write("new.yaml", Old), "--overlay", overlay);

        code.Should().Be(0);
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(2)
            .And.OnlyContain(line => line.Contains("SPEC034: #/actions/0: Left out for the ", StringComparison.Ordinal));
    }

    [Test]
    public void An_action_that_fails_half_way_leaves_nothing_behind()
    {
        // It fails at the first text that it meets: in the new document behind the schema.
        var overlay = Write("overlay.yaml", "overlay: 1.0.0\nactions: [{target: '$.paths./a.get.parameters[0].*', update: {maximum: 5}}]");
        var @new = Changed("{name: limit, in: query, schema: {type: integer, maximum: 9}}", "{schema: {type: integer, maximum: 9}, name: limit, in: query}");

        var (code, output, error) = Run(Write("old.yaml", Old), Write("new.yaml", @new), "--overlay", overlay);

        (code, output).Should().Be((0, "no changes. Both documents mean the same.\n"));
        error.Should().Contain("Left out for the new document");
    }

    [Test]
    public void An_action_that_refers_to_what_was_renamed_is_told_and_left_out()
    {
        const string Components = "\ncomponents: {schemas: {Limit: {type: integer}}}";
        var overlay = Write("overlay.yaml", "overlay: 1.0.0\nactions: [{target: '$.paths./a.get.parameters[0]', update: {schema: {$ref: '#/components/schemas/Limit'}}}]");
        var old = Write("old.yaml", Old.Replace("schema: {type: integer, maximum: 9}", "schema: {}", StringComparison.Ordinal) + Components);
        var @new = Write("new.yaml", Old.Replace("schema: {type: integer, maximum: 9}", "schema: {}", StringComparison.Ordinal)
            + Components.Replace("Limit", "PageLimit", StringComparison.Ordinal));

        var (code, _, error) = Run(old, @new, "--overlay", overlay);

        code.Should().NotBe(2);
        error.Should().Contain("refers to '#/components/schemas/Limit', which is no longer there").And.Contain("Left out for the new document");
    }

    [TestCase("paths: {/a: {get: {responses: {'200': {description: ok, headers: {X-Rate: {schema: {}}, x-rate: {schema: {}}}}}}}}")]
    [TestCase("paths: {/a: {get: {responses: {4xx: {description: a}, 4XX: {description: b}}}}}")]
    [TestCase("paths: {/a: {parameters: [{name: X-T, in: header, schema: {}}], get: {parameters: [{name: x-t, in: header, schema: {}}]}}}")]
    public void Names_that_differ_in_case_alone_are_compared_as_one(string paths)
    {
        var file = Write("old.yaml", Spec.Head31 + paths);

        Run(file, file).Should().Be((0, "no changes. Both documents mean the same.\n", string.Empty));
    }

    [TestCase("x-note")]
    [TestCase("example")]
    public void What_only_looks_like_a_parameter_is_data(string key)
    {
        var file = Write("old.yaml", Changed("maximum: 9", $"maximum: 9, {key}: {{parameters: [{{$ref: '#/parameters/limit'}}]}}"));

        Run(file, file).Should().Be((0, "no changes. Both documents mean the same.\n", string.Empty));
    }

    [Test]
    public void A_providers_text_draws_on_no_terminal()
    {
        var @new = Write("new.yaml", Old.Replace("{/a:", "{\"/b\\n::error::x\\e[31m\\u202E\": {get: {}}, /a:", StringComparison.Ordinal));

        foreach (var format in new[] { "text", "markdown", "html" })
        {
            var (_, output, _) = Run(Write("old.yaml", Old), @new, "--format", format);

            output.Should().Contain("b ::error").And.NotContain("\n::error").And.NotContain("\e").And.NotContain("\u202E");
        }
    }

    [Test]
    public void What_a_scope_is_for_may_be_told_otherwise()
    {
        const string Scheme = "\ncomponents: {securitySchemes: {O: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://t.example', scopes: {r: read}}}}}}";

        Run(Write("old.yaml", Old + Scheme), Write("new.yaml", Old + Scheme.Replace("r: read", "r: to read", StringComparison.Ordinal))).Code.Should().Be(0);
    }

    [Test]
    public void A_target_that_is_no_path_ends_with_2()
    {
        var overlay = Write("overlay.yaml", "overlay: 1.0.0\nactions: [{target: paths, remove: true}]");

        var (code, output, error) = Run(Write("old.yaml", Old), Write("new.yaml", Old), "--overlay", overlay);

        (code, output).Should().Be((2, string.Empty));
        error.Should().StartWith(overlay + "(2,12): error SPEC032: ");
    }

    [Test]
    public void Json_has_null_for_what_was_not_there()
    {
        var @new = Write("new.yaml", Changed("maximum: 9", "maximum: 9, minimum: 1"));

        var (_, output, _) = Run(Write("old.yaml", Old), @new, "--format", "json");

        JToken.DeepEquals(JObject.Parse(output), JObject.Parse(
            """
            {"changes": [{
              "id": "parameter-bounds-tightened", "severity": "error",
              "pointer": "/paths/~1a/get/parameters/query/limit/schema/minimum", "old": null, "new": 1,
              "effect": "Values of 'limit' that were accepted before are refused."
            }]}
            """)).Should().BeTrue(output);
    }

    private static string Changed(string from, string to) => Old.Replace(from, to, StringComparison.Ordinal);

    private string Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        var (code, output, error) = CommandRun.Of(["diff", .. args]);
        return (code, output, error);
    }
}
