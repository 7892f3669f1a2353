using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Listings;

/// <summary>Rows that can't be read have a place on their page, and are told apart like any others.</summary>
[TestFixture]
public sealed class UnreadableRowTests
{
    private static string Page(int total, bool hasMore, params string[] rows) =>
        TruedyWire.PageWith($$"""{"total":{{total}},"limit":100,"offset":0,"has_more":{{(hasMore ? "true" : "false")}}}""", rows);

    private static async Task<(ListingOutcome Outcome, IReadOnlyList<UnreadableRow> Rows)> ListAsync(params string[] pages)
    {
        using var client = Client.Over(truedy: ScriptedProvider.Answering([.. pages.Select(page => (ScriptedAnswer)page)]));
        var delivery = await client.Truedy.ListAsync(new TruedyQuery { Parallelism = 1 }).AsPages().DeliverAsync();
        return (delivery.Items[^1].Outcome!, delivery.Failure.Should().BeAssignableTo<ContractViolationException>().Which.UnreadableRows);
    }

    [Test]
    public async Task They_stand_where_they_stood_among_the_others()
    {
        var (outcome, rows) = await ListAsync(
            Page(6, true, TruedyWire.UnreadableRow("x"), TruedyWire.Row("a"), TruedyWire.UnreadableRow("y"), TruedyWire.Row("b")),
            Page(6, true, TruedyWire.Row("b"), TruedyWire.UnreadableRow("z")),
            Page(6, false, TruedyWire.UnreadableRow("z"), TruedyWire.Row("c")));

        rows.Select(row => row.RawJson).Should().Equal(new[] { "x", "y", "z" }.Select(TruedyWire.UnreadableRow));
        outcome.End.Should().Be(ListingEnd.Complete, "each page begins with the row that the one before it ends with");
    }

    [Test]
    public async Task One_that_came_before_is_known_by_its_id_whatever_else_changed()
    {
        var (_, rows) = await ListAsync(
            Page(3, true, TruedyWire.Row("a"), """{"id":"x","called":1}"""),
            Page(3, false, """{"id":"x","called":2}""", TruedyWire.Row("b")));

        rows.Select(row => row.RawJson).Should().Equal("""{"id":"x","called":1}""");
    }

    [TestCase("""{"called":1}""", """{"called":2}""")]
    [TestCase("""{"id":1}""", """{"id":2}""")]
    [TestCase("""{"id":"\ud800"}""", """{"id":"\ud801"}""")]
    [TestCase("\"text\"", "17")]
    [TestCase("null", "[]")]
    public async Task Those_without_an_id_are_told_apart_by_all_that_they_say(string one, string other)
    {
        var (outcome, rows) = await ListAsync(Page(3, true, TruedyWire.Row("a"), one, other), Page(3, false, other));

        rows.Select(row => row.RawJson).Should().Equal(one, other);
        outcome.End.Should().Be(ListingEnd.Complete);
    }
}
