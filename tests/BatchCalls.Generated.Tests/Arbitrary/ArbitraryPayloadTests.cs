using System.Text.Json;
using BatchCalls.Generated.Tests.Providers;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;
using Outcome = BatchCalls.Generated.Tests.Providers.Outcome;

namespace BatchCalls.Generated.Tests.Arbitrary;

[TestFixtureSource(typeof(DocumentedPage), nameof(DocumentedPage.All))]
internal sealed class ArbitraryPayloadTests(DocumentedPage document)
{
    private const int Cases = 300;

    private Gen<JsonText> Mutated =>
        from page in document.Page.Values
        from changed in Mutation.Of(page)
        from times in Gen.Choose(1, 2)
        from result in times == 1 ? Gen.Constant(changed) : Mutation.Of(changed)
        select result;

    [Test]
    public void A_conforming_payload_is_delivered_without_deviation() => Trial.Run(document.Page.Values, Cases, sent =>
    {
        var outcome = Read(sent);

        outcome.Failure.Should().BeNull();
        outcome.DeviationTexts.Should().BeEmpty();
    });

    [Test]
    public void Every_value_of_a_conforming_payload_is_right() => Trial.Run(document.Page.Values, Cases, sent =>
        document.Page.IsReadAs(sent, Read(sent).Page!).Should().BeTrue());

    [Test]
    public void A_conforming_payload_is_written_back_as_it_came() => Trial.Run(document.Page.Values, Cases, sent =>
        IsWrittenBack(sent, Read(sent).Page!).Should().BeTrue());

    [Test]
    public void A_mutated_payload_is_delivered_in_silence_only_if_the_document_allows_it() => Trial.Run(Mutated, Cases * 2, sent =>
    {
        var outcome = Read(sent);

        (outcome is { Failure: null, Deviations.Count: 0 }).Should().Be(document.Page.Judge(sent) == Verdict.Conforming);
    });

    [Test]
    public void A_mutated_payload_without_its_list_is_a_violation() => Trial.Run(Mutated, Cases * 2, sent =>
    {
        var outcome = Read(sent);

        (outcome.Page is null).Should().Be(document.Page.Judge(sent) == Verdict.Unreadable);
    });

    [Test]
    public void Of_a_mutated_payload_just_the_rows_that_break_the_document_are_unreadable() => Trial.Run(Mutated, Cases * 2, sent =>
    {
        var outcome = Read(sent);
        if (outcome.Page is null)
        {
            return;
        }

        var list = (JsonText.Array)((JsonText.Object)sent).Last[document.Wire.List];
        outcome.UnreadableRows.Select(row => (row.Index, row.RawJson)).Should().Equal(
            document.Rows.UnreadableIn(list).Select(index => (index, list.Items[index].ToString())));
    });

    [Test]
    public void Every_value_of_a_mutated_payload_is_right_or_null() => Trial.Run(Mutated, Cases * 2, sent =>
        (Read(sent).Page is not { } page || document.Page.IsReadAs(sent, page)).Should().BeTrue());

    [Test]
    public void What_is_delivered_of_a_mutated_payload_is_written_back_as_it_came() => Trial.Run(Mutated, Cases * 2, sent =>
        (Read(sent).Page is not { } page || IsWrittenBack(sent, page)).Should().BeTrue());

    private bool IsWrittenBack(JsonText sent, JsonModel page)
    {
        using var written = JsonDocument.Parse(JsonConvert.SerializeObject(page));
        return document.Page.IsWrittenAs(sent, written.RootElement);
    }

    private Outcome Read(JsonText sent) => document.Wire.ReadAsync(sent.ToString()).GetAwaiter().GetResult();
}
