using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Tests;

internal sealed class OperationTests
{
    [Test]
    public void An_operation_says_where_it_comes_from()
    {
        const string text = Spec.Head31 + "paths: {/things: {get: {operationId: list_things, tags: [T], responses: {}}}}";

        var operation = Spec.Lower(text).Get;

        operation.Value<string>("operationId").Should().Be("ListThings");
        operation.Value<string>("x-operation-id").Should().Be("list_things");
        operation.Value<string>("x-provider").Should().Be("acme");
        operation.Value<string>("x-document-hash").Should().Be(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
        operation["tags"]!.Values<string>().Should().Equal("T");
    }

    [Test]
    public void Without_an_id_method_and_path_name_it()
    {
        var operation = Spec.LowerOperation("responses: {}").Get;

        operation.Value<string>("operationId").Should().Be("GetThings");
        operation.Value<string>("x-operation-id").Should().Be("GET /things");
    }

    [Test]
    public void Two_ids_with_one_name_are_told_apart_by_a_number()
    {
        var lowered = Spec.Lower(Spec.Head31 + "paths: {/a: {get: {operationId: do_it}, put: {operationId: doIt}}}");

        lowered.Operation("/a", "get").Value<string>("operationId").Should().Be("DoIt");
        lowered.Operation("/a", "put").Value<string>("operationId").Should().Be("DoIt2");
    }

    [Test]
    public void The_same_id_twice_is_an_error() =>
        Spec.ErrorOf(() => Spec.Lower(Spec.Head31 + "paths:\n  /a: {get: {operationId: x}}\n  /b: {get: {operationId: x}}")).Should().Be(
            "doc.yaml(5,14): error SPEC016: #/paths/~1b/get/operationId: 'x' is the operationId of #/paths/~1a/get already. Give each operation its own.");

    [Test]
    public void What_the_generator_does_not_need_is_dropped()
    {
        var lowered = Spec.Lower(Spec.Head31 +
            """
            servers: [{url: 'https://x', x-internal: 1}]
            security: []
            webhooks: {}
            tags: [{name: T}]
            paths: {/a: {get: {operationId: x, callbacks: {}, security: [], servers: [], externalDocs: {}, responses: {}}}}
            """);

        lowered.Root.Properties().Select(p => p.Name).Should().Equal("openapi", "info", "servers", "paths", "components");
        lowered.Root.Value<string>("openapi").Should().Be("3.0.3");
        lowered.Root["servers"]![0]!.Children<JProperty>().Select(p => p.Name).Should().Equal("url");
        lowered.Operation("/a", "get").Properties().Select(p => p.Name)
            .Should().Equal("operationId", "x-provider", "x-operation-id", "x-document-hash", "responses");
    }

    [Test]
    public void A_path_item_may_be_a_reference() =>
        Spec.Lower(Spec.Head31 + "paths: {/a: {$ref: '#/components/pathItems/P'}}\ncomponents: {pathItems: {P: {get: {operationId: x}}}}")
            .Operation("/a", "get").Value<string>("operationId").Should().Be("X");

    [Test]
    public void A_path_that_no_parameter_fills_leaves_the_operation_out()
    {
        var lowered = Spec.Lower(Spec.Head31 + "paths:\n  /a/{id}: {get: {operationId: x}}");

        lowered.Root["paths"]!.Should().BeEmpty();
        lowered.Warnings.Should().Equal(
            "doc.yaml(4,13): warning SPEC057: #/paths/~1a~1{id}/get: Left out the operation 'x': no parameter fills '{id}' of its path. Declare it.");
    }
}
