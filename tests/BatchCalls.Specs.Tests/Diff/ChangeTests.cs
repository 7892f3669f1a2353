using BatchCalls.Specs.Diff;

namespace BatchCalls.Specs.Tests.Diff;

/// <summary>What a single change says.</summary>
internal sealed class ChangeTests
{
    private const string Page = """
        M: {required: [rows, next], properties: {rows: {items: {$ref: '#/components/schemas/R'}}, next: {type: string}}}
        R: {type: object, required: [id], properties: {id: {type: string}, note: {type: string}}}
        """;

    [Test]
    public void A_required_value_of_a_row_that_goes_costs_the_row() =>
        After("required: [id], properties: {id: {type: string}, ", "properties: {").Effect.Should().Be(
            "Rows without 'id' come as UnreadableRows in the released client. Code that reads it no longer compiles.");

    [Test]
    public void A_required_value_of_a_page_that_goes_costs_the_page() =>
        After(", next: {type: string}", string.Empty, "[rows, next]", "[rows]").Effect.Should().StartWith(
            "An answer without 'next' is a ContractViolationException in the released client.");

    [Test]
    public void An_optional_value_that_goes_is_null() =>
        After(", note: {type: string}", string.Empty).Effect.Should().StartWith("'note' may be null where it had a value.");

    [Test]
    public void An_optional_value_of_another_type_is_kept_raw() =>
        After("note: {type: string}", "note: {type: integer}").Effect.Should().Be(
            "'note' comes as integer: the released client reads null, and keeps what came in UnreadableValues. "
                + "Regenerated, its C# type is another.");

    [Test]
    public void A_long_value_is_cut()
    {
        var change = After("note: {", "note: {description: '" + new string('x', 500) + "', ");

        change.New!.ToString().Should().HaveLength(200).And.EndWith("x…");
    }

    [Test]
    public void A_reference_that_counts_its_way_into_a_list_is_followed()
    {
        const string Text = """
            paths:
              /a: {get: {parameters: [{name: z, in: query, schema: {type: string}}, {name: b, in: query, schema: {type: integer}}]}}
              /b: {get: {parameters: [{name: z, in: query, schema: {$ref: '#/paths/~1a/get/parameters/1/schema'}}]}}
            """;

        var changed = Text.Replace("parameters/1/schema", "parameters/0/schema", StringComparison.Ordinal);
        var changes = DocumentDiff.Compare(Document(Text), Document(changed));

        changes.Select(DocumentPair.Line).Should().Equal(
            "error parameter-type-changed /paths/~1b/get/parameters/query/z/schema \"integer\" -> \"string\"");
    }

    /// <summary>The only change that an edit of <see cref="Page"/> makes.</summary>
    private static Change After(params string[] replacements)
    {
        var edited = replacements.Chunk(2).Aggregate(
            Page, (text, replacement) => text.Replace(replacement[0], replacement[1], StringComparison.Ordinal));
        return DocumentDiff.Compare(WithSchemas(Page), WithSchemas(edited)).Should().ContainSingle().Subject;
    }

    private static OpenApiDocument WithSchemas(string schemas) => Document(
        "paths: {/a: {get: {responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/M'}}}}}}}}\n"
            + "components:\n  schemas:\n" + Spec.Indent(schemas, 4));

    private static OpenApiDocument Document(string text) => OpenApiDocument.From(Spec.Parse(Spec.Head31 + text));
}
