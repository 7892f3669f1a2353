using BatchCalls.Specs.Diff;

namespace BatchCalls.Specs.Tests.Diff;

/// <summary>What a single change says.</summary>
internal sealed class ChangeTests
{
    private const string Page = """
        M: {type: object, required: [rows, next], properties: {rows: {type: array, items: {$ref: '#/components/schemas/R'}}, next: {type: string}}}
        R: {type: object, required: [id], properties: {id: {type: string}, note: {type: string}}}
        """;

    [Test]
    public void A_required_value_of_a_row_that_goes_costs_the_row() =>
        Only(Page, Page.Replace("required: [id], properties: {id: {type: string}, ", "properties: {", StringComparison.Ordinal))
            .Effect.Should().Be("Rows without 'id' come as UnreadableRows in the released client. Code that reads it no longer compiles.");

    [Test]
    public void A_required_value_of_a_page_that_goes_costs_the_page() =>
        Only(Page, Page.Replace(", next: {type: string}", "", StringComparison.Ordinal).Replace("[rows, next]", "[rows]", StringComparison.Ordinal))
            .Effect.Should().StartWith("An answer without 'next' is a ContractViolationException in the released client.");

    [Test]
    public void An_optional_value_that_goes_is_null() =>
        Only(Page, Page.Replace(", note: {type: string}", "", StringComparison.Ordinal))
            .Effect.Should().StartWith("'note' may be null where it had a value.");

    [Test]
    public void An_optional_value_of_another_type_is_kept_raw() =>
        Only(Page, Page.Replace("note: {type: string}", "note: {type: integer}", StringComparison.Ordinal)).Effect.Should().Be(
            "'note' comes as integer: the released client reads null, and keeps what came in UnreadableValues. The C# type changes.");

    [Test]
    public void A_long_value_is_cut()
    {
        var change = Only(Page, Page.Replace("note: {", "note: {description: '" + new string('x', 500) + "', ", StringComparison.Ordinal));

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

        var changes = DocumentDiff.Compare(
            Document(Text), Document(Text.Replace("#/paths/~1a/get/parameters/1/schema", "#/paths/~1a/get/parameters/0/schema", StringComparison.Ordinal)));

        changes.Select(DocumentPair.Line).Should().Equal(
            "error parameter-type-changed /paths/~1b/get/parameters/query/z/schema \"integer\" -> \"string\"");
    }

    private static Change Only(string old, string @new) => DocumentDiff.Compare(WithSchemas(old), WithSchemas(@new)).Should().ContainSingle().Subject;

    private static OpenApiDocument WithSchemas(string schemas) => Document(
        "paths: {/a: {get: {responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/M'}}}}}}}}\n"
            + "components:\n  schemas:\n" + Spec.Indent(schemas, 4));

    private static OpenApiDocument Document(string text) => OpenApiDocument.From(Spec.Parse(Spec.Head31 + text));
}
