using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Tests.Pull;

/// <summary>What is kept of a document with more operations than we use.</summary>
internal sealed class ExtractTests
{
    private const string Other = "'/b': {get: {operationId: b}}";

    private PullWorkspace _specs = null!;

    [SetUp]
    public void Create() => _specs = new PullWorkspace();

    [TearDown]
    public void Delete() => _specs.Dispose();

    [Test]
    public void The_operation_comes_with_all_that_it_refers_to_and_nothing_else() =>
        Extract(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            servers: [{url: 'https://api.example.test'}]
            security: [{Root: []}]
            tags: [{name: Used}, {name: Unused}]
            paths:
              /b: {get: {operationId: b, responses: {'200': {$ref: '#/components/responses/B'}}}}
              /a:
                summary: Of the path
                parameters: [{$ref: '#/components/parameters/P'}]
                post: {operationId: post, requestBody: {$ref: '#/components/requestBodies/Unused'}}
                get:
                  tags: [Used]
                  operationId: a
                  security: [{Key: []}, {}]
                  responses: {'200': {$ref: '#/components/responses/A'}}
            webhooks: {w: {get: {}}}
            components:
              securitySchemes:
                Root: {type: http, scheme: bearer}
                Key: {type: apiKey, in: header, name: k}
                Unused: {type: http, scheme: basic}
              schemas:
                B: {type: object}
                Cat: {$ref: '#/components/schemas/Leaf'}
                Pet: {discriminator: {propertyName: p, mapping: {cat: Cat, dog: '#/components/schemas/Dog'}}}
                Dog: {type: object}
                Leaf: {type: object, properties: {self: {$ref: '#/components/schemas/Leaf'}}}
                Deep: {type: object, properties: {d: {type: object, properties: {l: {$ref: '#/components/schemas/Far'}}}}}
                Far: true
              headers: {H: {schema: {$ref: '#/components/schemas/Deep/properties/d'}}, Unused: {schema: {type: string}}}
              parameters: {P: {name: p, in: query, schema: {type: string}}, Unused: {name: u, in: query}}
              examples: {E: {value: {$ref: '#/components/schemas/B'}}, Unused: {value: 1}}
              requestBodies: {Unused: {content: {}}}
              responses:
                B: {description: b}
                A:
                  description: a
                  headers: {X: {$ref: '#/components/headers/H'}}
                  content:
                    application/json: {schema: {$ref: '#/components/schemas/Pet'}, examples: {e: {$ref: '#/components/examples/E'}}}
            """).ToString(Formatting.None).Should().Be(
            JObject.Parse(
            """
            {
              "openapi": "3.1.0",
              "x-extract": "Of the provider's document only GET /a, and what that refers to.",
              "info": {"title": "T", "version": "1"},
              "servers": [{"url": "https://api.example.test"}],
              "security": [{"Root": []}],
              "tags": [{"name": "Used"}],
              "paths": {
                "/a": {
                  "summary": "Of the path",
                  "parameters": [{"$ref": "#/components/parameters/P"}],
                  "get": {
                    "tags": ["Used"], "operationId": "a", "security": [{"Key": []}, {}],
                    "responses": {"200": {"$ref": "#/components/responses/A"}}
                  }
                }
              },
              "components": {
                "securitySchemes": {
                  "Root": {"type": "http", "scheme": "bearer"},
                  "Key": {"type": "apiKey", "in": "header", "name": "k"}
                },
                "schemas": {
                  "Cat": {"$ref": "#/components/schemas/Leaf"},
                  "Pet": {"discriminator": {"propertyName": "p", "mapping": {"cat": "Cat", "dog": "#/components/schemas/Dog"}}},
                  "Dog": {"type": "object"},
                  "Leaf": {"type": "object", "properties": {"self": {"$ref": "#/components/schemas/Leaf"}}},
                  "Deep": {
                    "type": "object", "properties": {"d": {"type": "object", "properties": {"l": {"$ref": "#/components/schemas/Far"}}}}
                  },
                  "Far": true
                },
                "headers": {"H": {"schema": {"$ref": "#/components/schemas/Deep/properties/d"}}},
                "parameters": {"P": {"name": "p", "in": "query", "schema": {"type": "string"}}},
                "examples": {"E": {"value": {"$ref": "#/components/schemas/B"}}},
                "responses": {
                  "A": {
                    "description": "a", "headers": {"X": {"$ref": "#/components/headers/H"}},
                    "content": {
                      "application/json": {
                        "schema": {"$ref": "#/components/schemas/Pet"}, "examples": {"e": {"$ref": "#/components/examples/E"}}
                      }
                    }
                  }
                }
              }
            }
            """).ToString(Formatting.None));

    [Test]
    public void Numbers_and_texts_keep_their_spelling()
    {
        Pull("""
            {"openapi": "3.1.0", "info": {"title": "Ä \u00e4", "version": "1.0"}, "paths": {"/b": {"get": {}}, "/a": {"get":
            {"operationId": "a", "x-numbers": [1.0, 1e3, 147.50, 9007199254740993, 12345678901234567890123, -0.0, 1E-7],
            "x-text": "2026-03-05T10:00:00+00:00"}}}}
            """);

        var operation = string.Join(' ', _specs.Stored.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        operation.Should().Contain("[ 1.0, 1e3, 147.50, 9007199254740993, 12345678901234567890123, -0.0, 1E-7 ]");
        operation.Should().Contain("\"x-text\": \"2026-03-05T10:00:00+00:00\"");
        operation.Should().Contain("\"title\": \"Ä ä\"");
    }

    [Test]
    public void It_is_told_what_is_not_kept()
    {
        var others = string.Join(", ", Enumerable.Range(1, 12).Select(i => $"'/b{i}': {{get: {{operationId: b{i}}}}}"));

        Pull($"{Spec.Head31}paths: {{{others}, /a: {{get: {{operationId: a}}}}}}").Lines[0].Should().Be(
            "acme: 12 operations not kept: GET /b1, GET /b2, GET /b3, GET /b4, GET /b5, GET /b6, GET /b7, GET /b8, GET /b9, "
            + "GET /b10, …");
        _specs.Entry.Value<bool>("extract").Should().BeTrue();
    }

    [Test]
    public void An_operation_that_comes_beside_ours_changes_nothing()
    {
        Pull($"{Spec.Head31}paths: {{/a: {{get: {{operationId: a}}}}, {Other}}}");
        var before = _specs.Everything;

        var run = Pull($"{Spec.Head31}paths: {{'/c': {{get: {{operationId: c}}}}, {Other}, /a: {{get: {{operationId: a}}}}}}");

        run.Lines.Should().Equal("acme: 2 operations not kept: GET /c, GET /b", "acme: unchanged");

        _specs.Everything.Should().Be(before);
    }

    [Test]
    public void An_extract_that_is_pulled_stays_one()
    {
        Pull($"{Spec.Head31}paths: {{/a: {{get: {{operationId: a}}}}, {Other}}}");

        Pull(_specs.Stored.Replace("\"a\"", "\"a2\"", StringComparison.Ordinal)).Code.Should().Be(0);

        _specs.Entry.Value<bool>("extract").Should().BeTrue();
    }

    [Test]
    public void An_operation_that_is_gone_is_named_with_those_that_are_near() =>
        Pull($"{Spec.Head31}paths: {{/aa: {{get: {{}}}}, /a: {{put: {{}}}}, /far/off: {{get: {{}}}}, {Other}}}").Error.Should().Be(
            "published.txt: error SPEC094: The operation 'GET /a' isn't in this document. Nearest are GET /aa, GET /b, PUT /a. "
            + "Correct 'operations' in sources.json.\n");

    [Test]
    public void A_reference_into_another_operation_asks_for_that_operation() =>
        Pull(
            $"{Spec.Head31}paths: {{/a: {{get: {{responses: {{'200': {{$ref: '#/paths/~1b/get/responses/200'}}}}}}}}, "
            + "/b: {get: {responses: {'200': {description: b}}}}}").Error.Should().Be(
            "published.txt(3,40): error SPEC095: #/paths/~1a/get/responses/200/$ref: '#/paths/~1b/get/responses/200' is in no component "
            + "and in no operation that is kept. If it is a part of another operation, add that one to 'operations' in "
            + "sources.json.\n");

    [Test]
    public void A_security_scheme_that_is_another_one_comes_with_it() =>
        Extract(
            $$$$"""
            {{{{Spec.Head31}}}}security: [{A: []}]
            paths: {/a: {get: {operationId: a}}, {{{{Other}}}} }
            components: {securitySchemes: {A: {$ref: '#/components/securitySchemes/B'}, B: {type: http, scheme: bearer}, C: {type: http, scheme: basic}}}
            """)["components"]!["securitySchemes"]!.Children<JProperty>().Select(scheme => scheme.Name).Should().Equal("A", "B");

    [Test]
    public void Of_a_shared_path_item_only_our_operations_are_kept() =>
        Extract(
            $$$$"""
            {{{{Spec.Head31}}}}paths: {/a: {$ref: '#/components/pathItems/Shared'}}
            components:
              pathItems:
                Shared: {get: {operationId: a, responses: {'200': {$ref: '#/components/responses/R'}}}, post: {operationId: b}}
              responses: {R: {description: r}}
            """).ToString(Formatting.None).Should().EndWith(
            """
            "paths":{"/a":{"get":{"operationId":"a","responses":{"200":{"$ref":"#/components/responses/R"}}}}},"components":{"responses":{"R":{"description":"r"}}}}
            """);

    [TestCase("null")]
    [TestCase("{tags: 1}")]
    public void An_operation_that_is_none_is_told_with_its_place(string operation) =>
        Pull($"{Spec.Head31}paths: {{/a: {{get: {operation}}}, {Other}}}").Error.Should().Match(
            "published.txt(3,*): error SPEC019: #/paths/~1a/get*: Expected an *\n");

    private JObject Extract(string document)
    {
        Pull(document).Error.Should().BeEmpty();
        return _specs.StoredJson;
    }

    private CommandRun Pull(string document) => _specs.PullText(document);
}
