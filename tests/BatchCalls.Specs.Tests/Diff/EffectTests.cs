using BatchCalls.Specs.Diff;

namespace BatchCalls.Specs.Tests.Diff;

/// <summary>What a change does to a client that was released before, as its reader treats what comes.</summary>
internal sealed class EffectTests
{
    private const string Page = """
        M: {type: object, required: [rows], properties: {
          rows: {type: array, items: {$ref: '#/components/schemas/R'}}, next: {type: string},
          meta: {$ref: '#/components/schemas/I'}, loc: {type: array, items: {anyOf: [{type: string}, {type: integer}]}}}}
        R: {type: object, required: [id, tags, maybe], properties: {id: {type: string}, note: {type: string},
          size: {enum: [1, 2]}, state: {type: string, enum: [on, off]}, tags: {type: array, items: {type: string}},
          maybe: {type: [string, 'null']}, labels: {type: object, additionalProperties: {type: string}},
          at: {type: string, format: date-time}}}
        I: {type: object, required: [trace], properties: {trace: {type: string}}}
        """;

    [Test]
    public void Of_null_where_a_value_may_be_missing() =>
        Effect("note: {type: string}", "note: {type: [string, 'null']}").Should().Be(
            "'note' may come as null: the released client reads null, as where it is missing, "
                + "and tells it as an UnexpectedNull.");

    [Test]
    public void Of_null_where_a_row_must_have_a_value() =>
        Effect("{id: {type: string}", "{id: {type: [string, 'null']}").Should().Be(
            "'id' may come as null: the released client delivers such a row as one of UnreadableRows. "
                + "Regenerated, its C# type allows null, and callers have to check.");

    [Test]
    public void Of_null_as_an_entry_of_a_required_list() =>
        Effect("tags: {type: array, items: {type: string}}", "tags: {type: array, items: {type: [string, 'null']}}").Should().Be(
            "An entry of 'tags' may come as null: the released client delivers such a row as one of UnreadableRows. "
                + "Regenerated, the entries are plain JSON.");

    [Test]
    public void Of_an_entry_of_a_map() =>
        Effect("additionalProperties: {type: string}", "additionalProperties: {type: integer}").Should().Be(
            "A value of 'labels' comes as integer: the released client reads null for 'labels', and keeps what came in "
                + "UnreadableValues. Regenerated, its C# type is another.");

    [Test]
    public void Of_what_stands_beside_declared_properties() =>
        Effect("R: {type: object,", "R: {type: object, additionalProperties: {type: string},").Should().Be(
            "An additional property of an entry of 'rows' only comes as string now. Check whether it means something else, too.");

    [Test]
    public void Of_a_row_that_is_no_object() =>
        Effect("items: {$ref: '#/components/schemas/R'}", "items: {type: string}").Should().StartWith(
            "An entry of 'rows' comes as string: the released client delivers such a row as one of UnreadableRows.");

    [Test]
    public void Of_a_required_value_below_an_optional_one() =>
        Effect("properties: {trace: {type: string}", "properties: {trace: {type: integer}").Should().StartWith(
            "'trace' comes as integer: the released client reads null for 'meta', and keeps what came in UnreadableValues.");

    [Test]
    public void Of_a_value_that_may_be_missing_below_an_optional_one() =>
        Effect("required: [trace], ", string.Empty).Should().StartWith(
            "Where 'trace' is missing, the released client reads null for 'meta', and keeps what came in UnreadableValues.");

    [Test]
    public void Of_a_value_that_may_be_missing_and_might_be_null_before() =>
        Effect("[id, tags, maybe]", "[id, tags]").Should().Be(
            "Rows without 'maybe' come as UnreadableRows in the released client.");

    [Test]
    public void Of_an_enum_that_becomes_any_text() =>
        Effect("{type: string, enum: [on, off]}", "{type: string}").Should().Be(
            "'state' may be any text: one that the released client doesn't know is kept, with IsKnown false. "
                + "Regenerated, its C# type is another.");

    [Test]
    public void Of_a_number_more() =>
        Effect("enum: [1, 2]", "enum: [1, 2, 3]").Should().Be(
            "'size' may now be 3. It is read; a switch over the old values misses it.");

    [Test]
    public void Of_a_text_more() =>
        Effect("enum: [on, off]", "enum: [on, off, idle]").Should().Be(
            "'state' may now be 'idle'. It is kept, with IsKnown false; a switch over the old values misses it.");

    [Test]
    public void Of_a_form_more_where_several_are_plain_JSON() =>
        Effect("{type: integer}]", "{type: integer}, {type: boolean}]").Should().Be(
            "An entry of 'loc' may now come as boolean. The released client reads it as the others; "
                + "code that tells them apart does not know it.");

    [Test]
    public void Of_a_time_in_another_form() =>
        Effect("format: date-time", "format: date").Should().Be(
            "'at' is written in another form. Where that can't be read, the released client reads null, and keeps what came in "
                + "UnreadableValues. Regenerated, its C# type is another.");

    [TestCase("'404'", "application/json", "Regenerated, the exception for status 404 has the body as its typed error.")]
    [TestCase("'302'", "text/html", "Status 302 is documented, without a JSON body: the exception for it stays as it is.")]
    [TestCase(
        "4XX", "application/json",
        "Status 4XX is documented. The client has no types for a range: its exceptions stay as they are.")]
    [TestCase("default", "application/json", "Regenerated, the exception for any other status has the body as its typed error.")]
    public void Of_an_error_more(string status, string type, string effect) =>
        Only(Document(Paths()), Document(Paths($", {status}: {{description: e, content: {{{type}: {{schema: {{}}}}}}}}"))).Effect
            .Should().Be(effect);

    [Test]
    public void Of_an_address_of_some_calls_alone() =>
        Only(
            Document(Paths().Replace("/a: {", "/a: {servers: [{url: 'https://a.example.com'}], ", StringComparison.Ordinal)),
            Document(Paths().Replace("/a: {", "/a: {servers: [{url: 'https://b.example.com'}], ", StringComparison.Ordinal)))
            .Effect.Should().StartWith(
                "The document sends these calls elsewhere than before; the client sends all to its one address.");

    [Test]
    public void Of_a_success_more() =>
        Only(Document(Paths()), Document(Paths(", '202': {description: later}"))).Effect.Should().Be(
            "Calls may now succeed with status 202. The released client takes it for the success that it knows, "
                + "and reads it as that.");

    [TestCase(
        "[{A: []}]", "[{A: []}, {B: []}]",
        "What you send is still accepted, and something else as well. Check whether the old way is to end.")]
    [TestCase("[{A: []}]", "[{B: []}]", "Other keys are accepted than before: the one you send may be refused with 401.")]
    [TestCase("[]", "[{}, {B: []}]", "A key may be sent, but needn't be.")]
    [TestCase("[{}, {B: []}]", "[{B: []}]", "Calls without a key are refused with 401: send one.")]
    public void Of_another_key(string old, string @new, string effect) =>
        Only(Document($"security: {old}\n" + Paths()), Document($"security: {@new}\n" + Paths())).Effect.Should().Be(effect);

    private static string Effect(string from, string to) =>
        Only(Pages(Page), Pages(Page.Replace(from, to, StringComparison.Ordinal))).Effect;

    private static Change Only(OpenApiDocument old, OpenApiDocument @new) =>
        DocumentDiff.Compare(old, @new).Should().ContainSingle().Subject;

    private static OpenApiDocument Pages(string schemas) =>
        Document(Paths() + "components:\n  schemas:\n" + Spec.Indent(schemas, 4));

    private static string Paths(string more = "") =>
        "paths: {/a: {get: {responses: {'200': {description: a, content: "
            + "{application/json: {schema: {$ref: '#/components/schemas/M'}}}}" + more + "}}}}\n";

    private static OpenApiDocument Document(string text)
    {
        var components = text.Contains("components:", StringComparison.Ordinal)
            ? string.Empty
            : "components: {schemas: {M: {type: object}}}\n";
        return OpenApiDocument.From(Spec.Parse(Spec.Head31 + text + components));
    }
}
