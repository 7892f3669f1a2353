using System.Text.Json;
using BatchCalls.Sandbox;
using BatchCalls.Sandbox.Rules;

namespace BatchCalls.ContractTests.Rules;

/// <summary>
/// A document that demands what the rules do not know is refused: a check that ignores it would say yes to anything.
/// </summary>
internal sealed class UncheckedDocumentTests
{
    private const string Bearer = """{"type":"http","scheme":"bearer"}""";

    [TestCase("""{"type":"string","pattern":"^a"}""", "'pattern' of the parameter 'p'")]
    [TestCase("""{"type":"integer","multipleOf":5}""", "'multipleOf' of the parameter 'p'")]
    [TestCase("""{"type":"number","exclusiveMinimum":0}""", "'exclusiveMinimum' of the parameter 'p'")]
    [TestCase("""{"anyOf":[{"type":"integer"},{"type":"boolean"}]}""", "'anyOf' of the parameter 'p'")]
    [TestCase("""{"type":"array","items":{"type":"string"}}""", "'items' of the parameter 'p'")]
    [TestCase("""{"type":"object"}""", "the type of the parameter 'p'")]
    public void A_demand_on_a_parameter_is_refused(string schema, string what) =>
        Reading(Document("query", schema)).Should().Throw<InvalidOperationException>()
            .WithMessage($"The rules can't check {what}*");

    [TestCase("header")]
    [TestCase("cookie")]
    public void A_parameter_elsewhere_is_refused(string place) =>
        Reading(Document(place)).Should().Throw<InvalidOperationException>()
            .WithMessage($"The rules can't check the parameter 'p' in the {place}*");

    [TestCase("""[{"a":[],"b":[]}]""", Bearer, "a and b together")]
    [TestCase("""[{"a":[]},{}]""", Bearer, "credentials that may be left away")]
    [TestCase("""[{"a":[]}]""", """{"type":"apiKey","in":"query","name":"key"}""", "the security scheme 'a'")]
    [TestCase("""[{"a":[]}]""", """{"type":"http","scheme":"basic"}""", "the security scheme 'a'")]
    public void Other_credentials_are_refused(string security, string scheme, string what) =>
        Reading(Document(security: security, scheme: scheme)).Should().Throw<InvalidOperationException>()
            .WithMessage($"The rules can't check {what}*");

    [TestCase("""{"type":"integer","exclusiveMinimum":0,"exclusiveMaximum":10}""", "0", "must be 1 or more")]
    [TestCase("""{"type":"integer","exclusiveMinimum":0,"exclusiveMaximum":10}""", "10", "must be 9 or less")]
    [TestCase("""{"type":"integer","minimum":0,"exclusiveMinimum":true,"maximum":9,"nullable":true}""", "0", "must be 1 or more")]
    [TestCase("""{"type":"integer","minimum":0,"exclusiveMinimum":false,"maximum":9,"nullable":true}""", "0", null)]
    [TestCase("""{"type":"integer","enum":[10,20]}""", "15", "must be one of 10, 20")]
    [TestCase("""{"type":"integer","enum":[10,20]}""", "20", null)]
    public void Excluded_bounds_and_listed_numbers_are_checked(string schema, string value, string? reason) =>
        Read(Document("query", schema)).Operations.Single().Rules.Query.Single().Reject(value).Should().Be(reason);

    [Test]
    public void A_literal_path_goes_before_one_with_a_parameter() =>
        Read("""{"paths":{"/a/{id}":{"get":{"operationId":"one"}},"/a/b":{"get":{"operationId":"two"}}}}""").At("/a/b")
            .Select(operation => operation.Id).Should().Equal("two", "one");

    [Test]
    public void What_stands_before_a_path_makes_it_another() =>
        Read("""{"paths":{"/a":{"get":{"operationId":"one"}}}}""").At("/b/a").Should().BeEmpty();

    private static Func<RequestRules> Reading(string document) => () => Read(document).Operations.Single().Rules;

    private static string Document(
        string place = "query", string schema = """{"type":"string"}""", string security = "[]", string scheme = Bearer) => $$"""
        {
          "paths": {"/x": {"get": {
            "parameters": [{"name": "p", "in": "{{place}}", "schema": {{schema}} }],
            "security": {{security}}
          } } },
          "components": {"securitySchemes": {"a": {{scheme}}, "b": {{scheme}} } }
        }
        """;

    private static ProviderDocument Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ProviderDocument.Of("made-up", document.RootElement.Clone());
    }
}
