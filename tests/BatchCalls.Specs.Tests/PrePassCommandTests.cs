using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Tests;

internal sealed class PrePassCommandTests
{
    private string folder = null!;

    [SetUp]
    public void CreateFolder() => folder = Directory.CreateTempSubdirectory("specs-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Lower_writes_the_lowered_document()
    {
        var document = Write("doc.yaml", Spec.Head31 + "paths: {/a: {get: {operationId: a}}}");
        var output = Path.Combine(folder, "out.json");

        var (code, error) = Run("lower", document, "--provider", "acme", "--output", output);

        (code, error).Should().Be((0, string.Empty));
        JObject.Parse(File.ReadAllText(output))["paths"]!["/a"]!["get"]!.Value<string>("x-provider").Should().Be("acme");
    }

    [Test]
    public void Overlay_writes_the_overlaid_document_in_its_own_version()
    {
        var document = Write("doc.yaml", Spec.Head31 + "paths: {}\nx-cost: 147.50");
        var overlay = Write("overlay.yaml", "overlay: 1.0.0\nactions: [{target: $.info, update: {title: New}}]");
        var output = Path.Combine(folder, "out.json");

        Run("overlay", document, "--overlay", overlay, "--output", output).Code.Should().Be(0);

        File.ReadAllText(output).Should().Be(
            "{\n  \"openapi\": \"3.1.0\",\n  \"info\": {\n    \"title\": \"New\",\n    \"version\": \"1\"\n  },\n  \"paths\": {},\n  \"x-cost\": 147.50\n}\n");
    }

    [Test]
    public void Output_has_no_byte_order_mark_and_replaces_what_was_there()
    {
        var document = Write("doc.yaml", Spec.Head31 + "paths: {}");
        var output = Write("out.json", "old");

        Run("overlay", document, "--output", output);

        File.ReadAllBytes(output)[0].Should().Be((byte)'{');
        Directory.GetFiles(folder).Should().HaveCount(2);
    }

    [Test]
    public void A_failure_is_one_line_and_leaves_the_old_output_alone()
    {
        var document = Write("doc.yaml", "title: x");
        var output = Write("out.json", "old");

        var (code, error) = Run("lower", document, "--provider", "acme", "--output", output);

        code.Should().Be(2);
        error.Should().Be($"{document}: error SPEC009: This is no OpenAPI document: it has no 'openapi' version. Check which file was downloaded.\n");
        File.ReadAllText(output).Should().Be("old");
    }

    [Test]
    public void Warnings_are_shown_and_do_no_harm()
    {
        var document = Write("doc.yaml", Spec.Head31 + "paths: {}\ncomponents: {schemas: {A: {type: string, not: {}}}}");

        var (code, error) = Run("lower", document, "--provider", "acme", "--output", Path.Combine(folder, "out.json"));

        code.Should().Be(0);
        error.Should().StartWith($"{document}(4,24): warning SPEC050: #/components/schemas/A: Dropped not:").And.EndWith("\n");
    }

    [Test]
    public void A_name_that_got_a_number_is_left_to_lint()
    {
        var document = Write("doc.yaml", Spec.Head31 + "paths: {}\ncomponents: {schemas: {A: {properties: {a_b: {}, aB: {}}}}}");

        Run("lower", document, "--provider", "acme", "--output", Path.Combine(folder, "out.json")).Should().Be((0, string.Empty));
    }

    [Test]
    public void Output_that_cannot_be_written_is_an_error()
    {
        var document = Write("doc.yaml", Spec.Head31 + "paths: {}");
        var output = Path.Combine(folder, "missing", "out.json");

        Run("overlay", document, "--output", output).Should().Be(
            (2, $"{output}: error SPEC002: The file can't be written. Check that its folder exists and may be written to.\n"));
    }

    [TestCase("Expected a command, a document, and options with a value each.")]
    [TestCase("Expected a command, a document, and options with a value each.", "lowr", "a")]
    [TestCase("Expected a command, a document, and options with a value each.", "lower")]
    [TestCase("Expected a command, a document, and options with a value each.", "lower", "a", "--provider", "p", "--output")]
    [TestCase("The option '--output' is missing.", "lower", "a", "--provider", "p")]
    [TestCase("The option '--provider' is missing.", "lower", "a", "--output", "o")]
    [TestCase("'--output' is given twice.", "lower", "a", "--output", "o", "--output", "p")]
    [TestCase("'--provider' is not an option of 'overlay'.", "overlay", "a", "--provider", "p", "--output", "o")]
    [TestCase("'b' is not an option of 'lower'.", "lower", "a", "b", "--provider", "p", "--output")]
    public void Wrong_arguments_are_answered_with_the_usage(string message, params string[] args) =>
        Run(args).Should().Be((2, message +
            """

            Usage: BatchCalls.PrePass lower <document> --provider <name> [--overlay <file>] --output <file>
                   BatchCalls.PrePass overlay <document> [--overlay <file>] --output <file>

            """.ReplaceLineEndings("\n")));

    private string Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    private static (int Code, string Error) Run(params string[] args)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var code = PrePassCommand.Run(args, error);
        return (code, error.ToString());
    }
}
