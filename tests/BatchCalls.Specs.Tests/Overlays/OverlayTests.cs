using Newtonsoft.Json;

namespace BatchCalls.Specs.Tests;

internal sealed class OverlayTests
{
    private const string Head = "overlay: 1.0.0\ninfo: {title: O, version: '1'}\n";

    [TestCase("{a: {b: 1}}", "$.a", "{c: 2}", """{"a":{"b":1,"c":2}}""")]
    [TestCase("{a: {b: {c: 1, d: 2}}}", "$.a", "{b: {c: 3}}", """{"a":{"b":{"c":3,"d":2}}}""")]
    [TestCase("{a: {l: [1]}}", "$.a", "{l: [2, 1]}", """{"a":{"l":[1,2,1]}}""")]
    [TestCase("{a: {v: x}}", "$.a", "{v: [y]}", """{"a":{"v":["y"]}}""")]
    [TestCase("{a: {v: x}}", "$.a", "{v: null}", """{"a":{"v":null}}""")]
    [TestCase("{l: [1]}", "$.l", "[2]", """{"l":[1,[2]]}""")]
    [TestCase("{l: [1]}", "$.l", "{x: 2}", """{"l":[1,{"x":2}]}""")]
    [TestCase("{a: {}, b: {}}", "$.*", "{x: 1}", """{"a":{"x":1},"b":{"x":1}}""")]
    [TestCase("{l: [{n: a}, {n: b}]}", "$.l[?(@.n == 'b')]", "{x: 1}", """{"l":[{"n":"a"},{"n":"b","x":1}]}""")]
    [TestCase("{/a-b: {x: 1}}", "$['/a-b']", "{x: 2}", """{"/a-b":{"x":2}}""")]
    [TestCase("{a: 1}", "$", "{b: 2}", """{"a":1,"b":2}""")]
    public void An_update_is_merged_into_what_the_target_matches(string document, string target, string update, string result) =>
        Apply(document, $"  - target: {Quoted(target)}\n    update: {update}").Should().Be(result);

    [TestCase("{a: 1, b: 2}", "$.a", """{"b":2}""")]
    [TestCase("{l: [1, 2, 3]}", "$.l[1]", """{"l":[1,3]}""")]
    [TestCase("{l: [1, 2, 3]}", "$.l[*]", """{"l":[]}""")]
    [TestCase("{x: {x: {x: 1}}, y: 1}", "$..x", """{"y":1}""")]
    public void Remove_takes_out_what_the_target_matches(string document, string target, string result) =>
        Apply(document, $"  - target: {Quoted(target)}\n    remove: true").Should().Be(result);

    [Test]
    public void Remove_wins_over_an_update() =>
        Apply("{a: {b: 1}, c: 1}", "  - target: $.a\n    remove: true\n    update: {b: 2}").Should().Be("""{"c":1}""");

    [Test]
    public void Remove_false_lets_the_update_work() =>
        Apply("{a: {b: 1}}", "  - target: $.a\n    remove: false\n    update: {b: 2}").Should().Be("""{"a":{"b":2}}""");

    [Test]
    public void Actions_see_what_earlier_ones_did() =>
        Apply("{a: {}}", "  - target: $.a\n    update: {b: {}}\n  - target: $.a.b\n    update: {c: 1}").Should().Be("""{"a":{"b":{"c":1}}}""");

    [Test]
    public void An_update_is_copied_to_each_match() =>
        Apply("{a: {}, b: {}}", "  - target: $.*\n    update: {l: [1]}\n  - target: $.a.l\n    update: 2").Should().Be("""{"a":{"l":[1,2]},"b":{"l":[1]}}""");

    [Test]
    public void Extends_and_extensions_are_ignored() =>
        Apply("{a: {}}", "  - {target: $.a, x-why: w, update: {b: 1}}\nextends: other.yaml\nx-note: n").Should().Be("""{"a":{"b":1}}""");

    [Test]
    public void The_document_itself_stays_as_it_was()
    {
        var document = Spec.Parse("a: {b: 1}");

        Parse("  - target: $.a\n    remove: true").ApplyTo(document, new Warnings());

        document.Root.ContainsKey("a").Should().BeTrue();
    }

    [Test]
    public void An_update_that_changes_nothing_is_a_warning()
    {
        var warnings = new Warnings();

        Parse("  - target: $.a\n    description: Say b.\n    update: {b: 1}").ApplyTo(Spec.Parse("a: {b: 1}"), warnings);

        warnings.Found.Select(w => w.Format("warning")).Should().Equal(
            "overlay.yaml(4,5): warning SPEC035: #/actions/0: Action 0, '$.a' (Say b) changes nothing: the document says so already. Drop the action.");
    }

    [Test]
    public void A_finding_in_what_the_overlay_added_names_the_overlays_line() =>
        Spec.ErrorOf(() => Spec.Lower(
            Spec.Head31 + "paths: {}\ncomponents: {schemas: {M: {type: object, properties: {p: {type: string}}}}}",
            Head + "actions:\n  - target: $.components.schemas.M.properties\n    update:\n      q: {$ref: '#/nope'}"))
            .Should().StartWith("overlay.yaml(6,11): error SPEC012: #/components/schemas/M/properties/q/$ref: '#/nope' does not exist");

    private static string Apply(string document, string actions) =>
        Parse(actions).ApplyTo(Spec.Parse("---\n" + document), new Warnings()).Root.ToString(Formatting.None);

    private static Overlay Parse(string actions) => Overlay.From(Spec.Parse(Head + "actions:\n" + actions, "overlay.yaml"));

    private static string Quoted(string target) => $"\"{target}\"";
}
