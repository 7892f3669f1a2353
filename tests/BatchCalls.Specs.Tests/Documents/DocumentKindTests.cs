using System.Text;

namespace BatchCalls.Specs.Tests;

internal sealed class DocumentKindTests
{
    [TestCase("", ": error SPEC003: The file is empty. Download the provider's document again.")]
    [TestCase("\uFEFF \r\n", ": error SPEC003: The file is empty. Download the provider's document again.")]
    [TestCase("# nothing\n", "(1,1): error SPEC003: The file holds comments only. Download the provider's document again.")]
    [TestCase("<!DOCTYPE html><html></html>", "(1,1): error SPEC008: This is an HTML page. Download the OpenAPI document itself, not the page that shows it.")]
    [TestCase("# List\n\n> Text\n\n````yaml GET /x\nopenapi: 3.1.0\npaths: {}\n````\n", "(5,1): error SPEC007: This is a Markdown page; take the fenced yaml block out of it.")]
    [TestCase("title: x", ": error SPEC009: This is no OpenAPI document: it has no 'openapi' version. Check which file was downloaded.")]
    [TestCase("swagger: '2.0'\npaths: {}", "(1,1): error SPEC010: #/swagger: Swagger 2.0 is not supported. Convert the document to OpenAPI 3.0 or 3.1 first.")]
    [TestCase("openapi: 4.0.0\npaths: {}", "(1,1): error SPEC010: #/openapi: OpenAPI version '4.0.0' is not supported. Supported are 3.0.x and 3.1.x.")]
    [TestCase("openapi: 3.10.0\npaths: {}", "(1,1): error SPEC010: #/openapi: OpenAPI version '3.10.0' is not supported. Supported are 3.0.x and 3.1.x.")]
    [TestCase("openapi: 3.1.0\ninfo: {}", "(1,1): error SPEC009: #: The document has no paths. If it should have, the file is truncated: download it again.")]
    [TestCase("openapi: 3.1.0\npaths:", "(2,1): error SPEC009: #/paths: The document has no paths. If it should have, the file is truncated: download it again.")]
    [TestCase("openapi: 3.1.0\npaths: [\"a", "(2,9): error SPEC004: The YAML ends too early: the file is truncated. Download it again.")]
    [TestCase("openapi: 3.1.0\npa", "(2,1): error SPEC004: The YAML ends too early: the file is truncated. Download it again.")]
    public void A_file_that_is_something_else_is_called_so(string text, string error) =>
        Spec.ErrorOf(() => OpenApiDocument.From(Spec.Parse(text))).Should().Be("doc.yaml" + error);

    [Test]
    public void A_fence_inside_a_description_makes_no_markdown_page() =>
        Spec.Parse("info:\n  description: |\n    ```yaml\n    a: 1\n    ```\nopenapi: 3.1.0\npaths: {}").Root.Should().HaveCount(3);

    [Test]
    public void Bytes_that_are_no_text_are_an_error() =>
        Spec.ErrorOf(() => SpecDocument.Parse("doc.yaml", [0xff, 0xfe, 0x41, 0x00])).Should().Be(
            "doc.yaml: error SPEC005: The file isn't UTF-8 text. Save it as UTF-8.");

    [Test]
    public void A_missing_file_is_an_error() =>
        Spec.ErrorOf(() => SpecDocument.Load("no-such.yaml")).Should().Be("no-such.yaml: error SPEC001: The file does not exist. Check the path.");

    [TestCase("3.0.3")]
    [TestCase("3.1.1")]
    [TestCase("3.1")]
    public void Versions_3_0_and_3_1_are_read(string version) =>
        FluentActions.Invoking(() => OpenApiDocument.From(Spec.Parse($"openapi: {version}\npaths: {{}}"))).Should().NotThrow();

    [Test]
    public void The_same_document_in_yaml_and_json_is_lowered_to_the_same()
    {
        const string yaml = Spec.Head31 + "paths: {}\ncomponents: {schemas: {M: {type: object, properties: {p: {type: [string, 'null']}}}}}";
        var json = JsonText.Write(Spec.Parse(yaml).Root);

        JsonText.Write(Spec.Lower(json).Root).Should().Be(JsonText.Write(Spec.Lower(yaml).Root));
    }

    [TestCase("paths: {/a: []}", "(3,9): error SPEC019: #/paths/~1a: Expected an object, found an array. Correct it.")]
    [TestCase("paths: {/a: {get: 1}}", "(3,14): error SPEC019: #/paths/~1a/get: Expected an object, found the number 1. Correct it.")]
    [TestCase("paths: {/a: {get: {parameters: {}}}}", "(3,20): error SPEC019: #/paths/~1a/get/parameters: Expected an array, found an object. Correct it.")]
    [TestCase("paths: {/a: {get: {parameters: [{in: query}]}}}", "(3,33): error SPEC019: #/paths/~1a/get/parameters/0: 'name' is missing. Add it.")]
    [TestCase("paths: {}\ncomponents: {schemas: {A: 1}}", "(4,24): error SPEC019: #/components/schemas/A: Expected an object, found the number 1. Correct it.")]
    [TestCase("paths: {}\ncomponents: {schemas: {A: {anyOf: {}}}}", "(4,28): error SPEC019: #/components/schemas/A/anyOf: Expected an array of schemas, found an object. Correct it.")]
    [TestCase("paths: {}\ncomponents: {schemas: {A: {enum: a}}}", "(4,28): error SPEC019: #/components/schemas/A/enum: Expected an array of values, found the string 'a'. Correct it.")]
    [TestCase("paths: {}\ncomponents: {schemas: {A: {$ref: 1}}}", "(4,28): error SPEC019: #/components/schemas/A/$ref: Expected text, found the number 1. Correct it.")]
    public void A_part_of_the_wrong_kind_is_an_error_at_its_place(string text, string error) =>
        Spec.ErrorOf(() => Spec.Lower(Spec.Head31 + text)).Should().Be("doc.yaml" + error);

    [Test]
    public void The_hash_is_that_of_the_bytes() =>
        SpecDocument.Parse("a", Encoding.UTF8.GetBytes("a: 1")).Hash.Should().NotBe(SpecDocument.Parse("a", Encoding.UTF8.GetBytes("a: 1\n")).Hash);
}
