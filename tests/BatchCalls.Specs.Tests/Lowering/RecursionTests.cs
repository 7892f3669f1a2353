namespace BatchCalls.Specs.Tests;

internal sealed class RecursionTests
{
    [Test]
    public void Models_may_contain_themselves()
    {
        var lowered = Spec.LowerSchemas(
            """
            Node:
              type: object
              properties:
                next: {$ref: '#/components/schemas/Node'}
                children: {$ref: '#/components/schemas/Nodes'}
            Nodes: {type: array, items: {$ref: '#/components/schemas/Node'}}
            """);

        lowered.Reader("Node", "next").Should().Be("Value<Node, ModelValue<Node>>");
        lowered.Reader("Node", "children").Should().Contain("ListValue<Node, ModelValue<Node>>");
        lowered.Warnings.Should().BeEmpty();
    }

    [Test]
    public void A_list_of_itself_is_plain_json_inside_and_named()
    {
        var lowered = Spec.LowerSchemas(
            """
            M: {type: object, properties: {p: {$ref: '#/components/schemas/Lists'}}}
            Lists: {type: array, items: {$ref: '#/components/schemas/Lists'}}
            """);

        lowered.P["items"]!.ToString().Should().Be("{}");
        lowered.Warnings.Should().Equal(
            "doc.yaml(7,5): warning SPEC052: #/components/schemas/Lists: This schema contains itself without an object in between, "
            + "which C# can't name. Read as plain JSON there.");
    }

    [Test]
    public void A_chain_of_references_without_an_end_is_an_error() =>
        Spec.ErrorOf(() => Spec.LowerSchemas(
            """
            A: {$ref: '#/components/schemas/B'}
            B: {$ref: '#/components/schemas/A'}
            """)).Should().Be(
                "doc.yaml(6,5): error SPEC014: #/components/schemas/A: The reference to '#/components/schemas/B' leads back to itself. "
                + "Let it end at a definition.");
}
