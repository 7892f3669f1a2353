namespace BatchCalls.Specs.Tests;

internal sealed class OverlayErrorTests
{
    [TestCase("openapi: 3.1.0", "(1,1): error SPEC030: #: This is no Overlay 1.0 document: expected 'overlay: 1.0.0', found nothing.")]
    [TestCase("overlay: 2.0.0", "(1,1): error SPEC030: #/overlay: This is no Overlay 1.0 document: expected 'overlay: 1.0.0', found the string '2.0.0'.")]
    [TestCase("overlay: 1.0", "(1,1): error SPEC030: #/overlay: This is no Overlay 1.0 document: expected 'overlay: 1.0.0', found the number 1.0.")]
    [TestCase("overlay: 1.0.0", "(1,1): error SPEC030: #: The overlay has no list of actions. Add 'actions'.")]
    [TestCase("overlay: 1.0.0\nactionz: []", "(2,1): error SPEC030: #/actionz: An overlay has no 'actionz'. Known keys are overlay, info, extends, actions.")]
    [TestCase("overlay: 1.0.0\nactions: [{update: {}}]", "(2,11): error SPEC031: #/actions/0: The action has no target. Add a JSONPath as 'target'.")]
    [TestCase("overlay: 1.0.0\nactions: [{target: $.a}]", "(2,11): error SPEC031: #/actions/0: The action changes nothing. Add 'update', or 'remove: true'.")]
    [TestCase("overlay: 1.0.0\nactions: [{target: $.a, copy: $.b}]", "(2,25): error SPEC031: #/actions/0/copy: An action has no 'copy'. Known keys are target, description, update, remove.")]
    [TestCase("overlay: 1.0.0\nactions: [{target: $.a, remove: 1}]", "(2,25): error SPEC019: #/actions/0/remove: Expected true or false, found the number 1. Correct it.")]
    [TestCase("overlay: 1.0.0\nactions: [x]", "(2,11): error SPEC019: #/actions/0: Expected an object, found the string 'x'. Correct it.")]
    public void What_is_no_overlay_is_called_so(string overlay, string error) =>
        Spec.ErrorOf(() => Overlay.From(Spec.Parse(overlay, "o.yaml"))).Should().Be("o.yaml" + error);

    [TestCase("a.b", "A JSONPath starts with '$'")]
    [TestCase("$.a[?(", "Path ended with open query")]
    public void A_target_that_is_no_jsonpath_is_an_error(string target, string reason) =>
        ErrorOf($"target: '{target}', remove: true").Should().Be(
            $"o.yaml(2,12): error SPEC032: #/actions/0/target: '{target}' is not a JSONPath: {reason}. Correct the target.");

    [Test]
    public void A_target_that_matches_nothing_says_that_the_provider_has_changed() =>
        ErrorOf("target: $.gone, description: Fix it., remove: true").Should().Be(
            "o.yaml(2,11): error SPEC033: #/actions/0: Action 0, '$.gone' (Fix it) matches nothing: the provider has changed. Drop or adapt the action.");

    [TestCase("target: $.text, update: {b: 1}", "can't update #/text: the target is the string 'x'. Let the target be the object around it.")]
    [TestCase("target: $.map, update: 1", "can't update #/map: the target is an object, the update is the number 1. Let the update be an object.")]
    [TestCase("target: $.map, update: {list: {}}", "can't update #/map: 'list' is an array there and an object in the update. Remove the old value first.")]
    [TestCase("target: $.map, update: {map: 1}", "can't update #/map: 'map' is an object there and the number 1 in the update. Remove the old value first.")]
    [TestCase("target: $, remove: true", "removes the whole document. Name a part of it.")]
    public void An_action_that_does_not_fit_is_an_error(string action, string reason) =>
        ErrorOf(action).Should().StartWith("o.yaml(2,11): error SPEC034: #/actions/0: Action 0, '$").And.EndWith(reason);

    private static string ErrorOf(string action) => Spec.ErrorOf(() =>
        Overlay.From(Spec.Parse($"overlay: 1.0.0\nactions: [{{{action}}}]", "o.yaml"))
            .ApplyTo(Spec.Parse("text: x\nmap: {list: [], map: {}}"), new Warnings()));
}
