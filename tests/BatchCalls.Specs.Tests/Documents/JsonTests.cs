using Newtonsoft.Json;

namespace BatchCalls.Specs.Tests;

internal sealed class JsonTests
{
    [TestCase("""{"v":147.50}""")]
    [TestCase("""{"v":1e30}""")]
    [TestCase("""{"v":-0}""")]
    [TestCase("""{"v":12345678901234567890}""")]
    [TestCase("""{"v":"2026-03-03T20:30:21.310278Z"}""")]
    [TestCase("""{"$ref":"#/a","$type":"x","v":[true,false,null,"ü"]}""")]
    public void What_goes_in_comes_out(string json) =>
        Spec.Parse(json).Root.ToString(Formatting.None).Should().Be(json);

    [TestCase("""{"a": 1, "a": 2}""", "(1,10): error SPEC006: The key 'a' stands twice in one object. Remove one.")]
    [TestCase("{\"a\": 1,\n \"b\": [1, ", "(2,11): error SPEC004: The JSON ends too early: the file is truncated. Download it again.")]
    [TestCase("{\"a\": \"x", "(1,9): error SPEC004: The JSON ends too early: the file is truncated. Download it again.")]
    [TestCase("{'a': 1}", "(1,2): error SPEC005: The JSON is broken here. Correct it, or download the file again.")]
    [TestCase("{\"a\": 1,}", "(1,9): error SPEC005: The JSON is broken here. Correct it, or download the file again.")]
    [TestCase("{\"a\": 1} x", "(1,10): error SPEC005: The JSON is broken here. Correct it, or download the file again.")]
    [TestCase("{\"a\": \"\\ud800\"}", "(1,7): error SPEC005: A string holds half of a surrogate pair. Correct the escape.")]
    [TestCase("[1]", "(1,1): error SPEC019: The document is an array. Expected an object with keys.")]
    public void Broken_json_is_an_error_at_its_place(string json, string error) =>
        Spec.ErrorOf(() => Spec.Parse(json, "doc.json")).Should().Be("doc.json" + error);

    [Test]
    public void Nesting_is_bounded() =>
        Spec.ErrorOf(() => Spec.Parse("{\"v\":" + new string('[', 2000))).Should().Contain("error SPEC011: The document is nested more than 200 deep.");

    [Test]
    public void Output_is_indented_by_two_spaces_with_unix_line_ends() =>
        JsonText.Write(Spec.Parse("{\"a\":{\"b\":[1.50]}}").Root).Should().Be("{\n  \"a\": {\n    \"b\": [\n      1.50\n    ]\n  }\n}\n");
}
