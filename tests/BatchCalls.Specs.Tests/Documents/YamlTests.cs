using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Tests;

internal sealed class YamlTests
{
    [TestCase("true", "true")]
    [TestCase("False", "false")]
    [TestCase("null", "null")]
    [TestCase("~", "null")]
    [TestCase("", "null")]
    [TestCase("yes", "\"yes\"")]
    [TestCase("no", "\"no\"")]
    [TestCase("on", "\"on\"")]
    [TestCase("'true'", "\"true\"")]
    [TestCase("\"12\"", "\"12\"")]
    [TestCase("!!str 12", "\"12\"")]
    [TestCase("2026-03-03", "\"2026-03-03\"")]
    [TestCase("2026-03-03T20:30:21.310278Z", "\"2026-03-03T20:30:21.310278Z\"")]
    [TestCase("1:30", "\"1:30\"")]
    [TestCase("1_000", "\"1_000\"")]
    [TestCase("1.0.0", "\"1.0.0\"")]
    [TestCase("0x1F", "31")]
    [TestCase("0o17", "15")]
    [TestCase("012", "12")]
    [TestCase("+7", "7")]
    [TestCase("-0", "-0")]
    [TestCase(".5", "0.5")]
    [TestCase("5.", "5")]
    [TestCase("147.50", "147.50")]
    [TestCase("1e30", "1e30")]
    [TestCase("-1.5E-7", "-1.5E-7")]
    [TestCase("12345678901234567890", "12345678901234567890")]
    [TestCase("0.1000000000000000000000000000000001", "0.1000000000000000000000000000000001")]
    public void A_plain_scalar_is_what_yaml_1_2_says(string yaml, string json) =>
        Json("v: " + yaml).Should().Be($$"""{"v":{{json}}}""");

    [TestCase(".inf")]
    [TestCase(".nan")]
    [TestCase("!!binary aGk=")]
    public void A_value_that_json_does_not_know_is_an_error(string yaml) =>
        Spec.ErrorOf(() => Spec.Parse("v: " + yaml)).Should().StartWith("doc.yaml(1,4): error SPEC005: '").And.EndWith("has no JSON form. Write it as text.");

    [Test]
    public void An_alias_is_a_copy_of_its_anchor() =>
        Json("a: &x {k: [1]}\nb: *x").Should().Be("""{"a":{"k":[1]},"b":{"k":[1]}}""");

    [Test]
    public void Keys_are_text_whatever_they_look_like() => Json("200: a\ntrue: b").Should().Be("""{"200":"a","true":"b"}""");

    [Test]
    public void A_byte_order_mark_and_windows_line_ends_change_nothing() =>
        Json("\uFEFFa: 1\r\nb: |\r\n  x\r\n  y\r\n").Should().Be(Json("a: 1\nb: |\n  x\n  y\n"));

    [Test]
    public void Yaml_and_json_give_the_same_document() =>
        Spec.Parse("a: 1\nb: [x, {c: null, d: 1.50}]").Root.Should().BeEquivalentTo(
            Spec.Parse("""{"a": 1, "b": ["x", {"c": null, "d": 1.50}]}""").Root);

    [TestCase("a: 1\nb: 2\na: 3", "(3,1): error SPEC006: The key 'a' stands twice in one object. Remove one.")]
    [TestCase("a: *x", "(1,4): error SPEC005: The alias '*x' has no anchor before it. Name an earlier anchor.")]
    [TestCase("a: &x [*x]", "(1,8): error SPEC005: The alias '*x' has no anchor before it. Name an earlier anchor.")]
    [TestCase("a: &x {k: 1}\nb: {<<: *x}", "(2,5): error SPEC005: Merge keys ('<<') are no part of YAML 1.2. Write the merged keys out.")]
    [TestCase("? [a]\n: b", "(1,3): error SPEC005: This key isn't plain text. Write it as text.")]
    [TestCase("a: 1\n---\nb: 2", "(2,1): error SPEC005: A second YAML document starts here. Keep one document in a file.")]
    [TestCase("a: b: c\nd: 1\n", "(1,5): error SPEC005: The YAML is broken here: While scanning a plain scalar value, found invalid mapping. Correct it, or download the file again.")]
    [TestCase("a: 1\nb: [45\nc: 2\nd: 3", "(2,4): error SPEC005: The YAML is broken after this place, perhaps by a bracket that is never closed. Correct it, or download the file again.")]
    [TestCase("hello", "(1,1): error SPEC019: The document is the string 'hello'. Expected an object with keys.")]
    [TestCase("- a", "(1,1): error SPEC019: The document is an array. Expected an object with keys.")]
    public void Broken_yaml_is_an_error_at_its_place(string yaml, string error) =>
        Spec.ErrorOf(() => Spec.Parse(yaml)).Should().Be("doc.yaml" + error);

    [Test]
    public void Aliases_of_aliases_are_bounded()
    {
        var levels = Enumerable.Range(1, 9).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]");

        Spec.ErrorOf(() => Spec.Parse("a0: &a0 [x]\n" + string.Join('\n', levels)))
            .Should().Contain("error SPEC011: The document grows beyond 1000000 nodes here.");
    }

    [Test]
    public void Nesting_is_bounded_through_aliases()
    {
        static string Nested(string inner) => new string('[', 150) + inner + new string(']', 150);

        Spec.ErrorOf(() => Spec.Parse($"a: &a {Nested("x")}\nb: &b {Nested("*a")}\nc: {Nested("*b")}"))
            .Should().StartWith("doc.yaml(2,").And.Contain("error SPEC011: The document is nested more than 200 deep.");
    }

    [Test]
    public void Aliases_beside_each_other_are_no_deeper_than_one() =>
        Json("a: &a [[[x]]]\nb: [*a, &c [*a], *c]").Should().Be("""{"a":[[["x"]]],"b":[[[["x"]]],[[[["x"]]]],[[[["x"]]]]]}""");

    [TestCase("[", "]")]
    [TestCase("{a: ", "}")]
    public void Nesting_is_bounded(string open, string close) =>
        Spec.ErrorOf(() => Spec.Parse("v: " + string.Concat(Enumerable.Repeat(open, 2000)) + string.Concat(Enumerable.Repeat(close, 2000))))
            .Should().Contain("error SPEC011: The document is nested more than 200 deep.");

    private static string Json(string yaml) => Spec.Parse(yaml).Root.ToString(Formatting.None);
}
